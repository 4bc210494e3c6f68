"""How memory for large pictures comes from the system, and goes back to it.

The C library of Linux raises the size from which a piece of memory is one of its own each time such a piece is freed.
Lines and cards of a large screen then lie among small things, where the places that they leave stay: at 3840x2160
that takes 25 MiB. A size that is set stays as it is. Other systems, and other C libraries, have no such setting.
"""

import ctypes
import sys
from contextlib import suppress

_MMAP_THRESHOLD = -3
"""M_MMAP_THRESHOLD of mallopt(3)."""

OF_ITS_OWN_BYTES = 1 << 20
"""Larger than any line at 1920x1080: a piece of its own is slower to get."""


def give_large_pictures_back() -> bool:
    """Let each large picture have a piece of memory of its own, which goes when it goes; tells whether that was set."""
    if not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, AttributeError):
        return bool(ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, OF_ITS_OWN_BYTES))
    return False
