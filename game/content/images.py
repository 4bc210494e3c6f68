"""Images judged by their first bytes, before anything decodes them.

A PNG of 48 KB can unfold to gigabytes of memory, and whoever sends a deck chooses the image. So the kind and the size
are read from the header here, by hand: the libraries that decode images believe what a header says.
"""

import struct
from pathlib import Path

from game.content.limits import Unreadable, read_whole
from game.content.svg import NoSvg, read_svg
from game.frozen import dataclass

MOST_SIDE_PX = 4096
MOST_PIXELS = 8_000_000
MOST_BYTES = 5 * 1024 * 1024
MOST_SCANS = 64

ENDINGS = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "webp": "webp", "svg": "svg"}
"""The kind of image that each ending of a file's name promises."""


@dataclass(frozen=True, slots=True)
class Image:
    """What a header says: the kind (`png`, `jpeg`, `webp`, `svg`) and the size in pixels, before any scaling."""

    kind: str
    width: int
    height: int

    @property
    def is_safe(self) -> bool:
        """Whether decoding it takes a bounded amount of memory."""
        return (
            0 < self.width <= MOST_SIDE_PX
            and 0 < self.height <= MOST_SIDE_PX
            and self.width * self.height <= MOST_PIXELS
        )


class NoImage(Exception):
    """The bytes are no image that can be used."""


def read_image(file: Path) -> tuple[bytes, Image]:
    """The bytes of an image file and what its header says. Raises `NoImage`, and `Unreadable` for the file itself."""
    data = read_whole(file, MOST_BYTES)
    return data, image_of(data)


def safe_image(file: Path) -> bytes | None:
    """The bytes of an image that may be decoded, `None` for any other: whoever draws images of decks asks here.

    A drawing is given as it was judged, not as it was written.
    """
    try:
        data, image = read_image(file)
    except (NoImage, Unreadable):
        return None
    if not image.is_safe or ENDINGS.get(file.suffix[1:].lower()) != image.kind:
        return None
    if image.kind == "svg":
        drawing = read_svg(data)
        return None if drawing.faults else drawing.plain
    return data


def image_of(data: bytes) -> Image:
    """What the header of an image says. Raises `NoImage`."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(data)
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    try:
        drawing = read_svg(data)
    except NoSvg as error:
        raise NoImage(str(error)) from error
    return Image("svg", drawing.width, drawing.height)


def _png(data: bytes) -> Image:
    if len(data) < 33 or data[12:16] != b"IHDR":
        raise NoImage("no IHDR")
    width, height = struct.unpack(">II", data[16:24])
    return Image("png", width, height)


def _jpeg(data: bytes) -> Image:
    """The frame header stands behind segments of any number and length."""
    if data.count(b"\xff\xda") > MOST_SCANS:
        raise NoImage("too many scans: each one is decoded anew")
    place = 2
    while place + 9 <= len(data):
        if data[place] != 0xFF:
            raise NoImage("a segment does not begin where it should")
        marker = data[place + 1]
        if marker == 0xFF:  # padding
            place += 1
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:  # markers without a length
            place += 2
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return Image("jpeg", width, height)
        elif marker in (0xD9, 0xDA):
            break  # the picture before any size
        else:
            (length,) = struct.unpack(">H", data[place + 2 : place + 4])
            place += 2 + max(2, length)
    raise NoImage("no frame header")


def _webp(data: bytes) -> Image:
    chunk, body = data[12:16], data[20:30]
    if len(body) < 10:
        raise NoImage("cut off")
    if chunk == b"VP8X":
        width, height = int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    elif chunk == b"VP8L" and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif chunk == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", body[6:10])
        width, height = width & 0x3FFF, height & 0x3FFF
    else:
        raise NoImage("an unknown kind of WebP")
    if chunk == b"VP8X":
        _refuse_larger_frames(data, width, height)
    return Image("webp", width, height)


def _refuse_larger_frames(data: bytes, width: int, height: int) -> None:
    """The canvas of an extended WebP is a promise: the pictures inside must keep it."""
    place = 12
    while place + 8 < len(data):
        chunk, (length,) = data[place : place + 4], struct.unpack("<I", data[place + 4 : place + 8])
        if chunk in (b"VP8L", b"VP8 "):
            inner = _webp(data[:12] + data[place:])
            if inner.width > width or inner.height > height:
                raise NoImage("a picture larger than its canvas")
        elif chunk == b"ANIM":
            raise NoImage("a moving picture")
        place += 8 + length + length % 2
