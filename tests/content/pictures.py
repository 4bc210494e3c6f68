"""Small images, and headers of large ones."""

import struct
import zlib

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{}</svg>'
PLAIN_SVG = SVG.format('<path d="M2 2H22V22H2Z" fill="#004488"/>').encode()


def png(width: int = 2, height: int = 2) -> bytes:
    """A PNG of that size whose pixels are there, if they are few; else its header with an empty picture behind."""
    rows = (b"\0" + b"\x55" * (width * 3)) * height if width * height < 10_000 else b""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def jpeg(width: int = 2, height: int = 2) -> bytes:
    """The segments of a JPEG up to its first scan."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    table = b"\x00" + bytes([1] * 64)
    return b"\xff\xd8" + _segment(0xDB, table) + _segment(0xC0, frame) + _segment(0xDA, b"\x01\x01\x00\x00\x3f\x00")


def webp(width: int = 2, height: int = 2, kind: bytes = b"VP8L") -> bytes:
    """The header of a WebP of one of its three kinds."""
    if kind == b"VP8L":
        body = b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14) + bytes(8)
    elif kind == b"VP8 ":
        body = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height) + bytes(4)
    else:
        body = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return _riff(kind, body)


def webp_with_a_picture(canvas: tuple[int, int], picture: tuple[int, int]) -> bytes:
    """An extended WebP whose canvas and picture differ."""
    inner = webp(*picture)[12:]
    whole = webp(*canvas, kind=b"VP8X")
    return b"RIFF" + struct.pack("<I", len(whole) + len(inner) - 8) + whole[8:] + inner


def _segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def _riff(kind: bytes, body: bytes) -> bytes:
    chunk = kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk
