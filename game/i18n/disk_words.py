"""Why a disk refuses something, in words that can be translated."""

import errno

from game.core.text import Text
from game.i18n.phrases import Phrase, phrase, plain

_KNOWN = {
    errno.ENOENT: Text("command/reason/not-there", "No such file or directory"),
    errno.EACCES: Text("command/reason/no-right", "Permission denied"),
    errno.EPERM: Text("command/reason/not-allowed", "Operation not permitted"),
    errno.EEXIST: Text("command/reason/there", "File exists"),
    errno.ENOTDIR: Text("command/reason/no-folder", "Not a directory"),
    errno.EISDIR: Text("command/reason/folder", "Is a directory"),
    errno.ENOSPC: Text("command/reason/full", "No space left on device"),
    errno.EROFS: Text("command/reason/read-only", "Read-only file system"),
    errno.EIO: Text("command/reason/damaged", "Input/output error"),
    errno.ENAMETOOLONG: Text("command/reason/long-name", "File name too long"),
    errno.ENOTEMPTY: Text("command/reason/not-empty", "Directory not empty"),
}
"""What goes wrong most often; the sources are what systems say in English."""


def reason(error: OSError) -> Phrase:
    """Why; in the system's own words where it is none of the common reasons."""
    known = _KNOWN.get(error.errno or 0)
    return phrase(known) if known is not None else plain(error.strerror or str(error))
