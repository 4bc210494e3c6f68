"""Disks that refuse."""

import errno
import os

import pytest


def no_disk(after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full after so many more syncs."""
    real, left = os.fsync, after

    def sync(handle: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)
