"""A picture as the last row sees it: small, a little blurred, washed out by a lit room.

How small. Somebody who sits eight picture heights away (the farthest that the 4/6/8 rule of projection lets anybody
sit) sees the picture under 2 x atan(0.5 / 8) = 7.15 degrees, 429 minutes of arc. Normal sight is defined by the
smallest detail that it tells apart, one minute of arc (visual acuity 1.0, the gap of ISO 8596's Landolt ring). So a
picture of 768 lines reaches that person as 429 lines of one minute each, 1.79 pixels of the projector to a minute:
what is finer is averaged away, and cannot be got back by enlarging.

How blurred. The eye spreads a point over about that same minute: a Gauss curve that is one minute wide at half its
height, 1 / 2.355 of a minute in its standard deviation. Letters whose capitals are less than five minutes high (the
line of an eye chart that normal sight just reads) then become unreadable here too, which a test holds.

How washed out. A room with its lamps on adds the same light everywhere. At the 7:1 that the standard on contrast of
projected images (ANSI/INFOCOMM 3M, "PISCR") asks for passive viewing, white is seven times as bright as what black has
become: a light of L (0 to 1) is seen as (6 L + 1) / 7. Light adds up and spreads linearly, so all of it is
reckoned in light and not in the values of pixels.
"""

import math
import re
import subprocess
from difflib import SequenceMatcher
from pathlib import Path

from PIL import Image, ImageFilter, ImageOps

from game.view.scene import Box

HEIGHTS, CONTRAST = 8.0, 7.0
"""How many picture heights away the last row sits; the contrast of the room's white to its black."""

BLUR_MINUTES = 1 / 2.355
LETTERS_PX = 50
"""How large the reader gets the letters of what is left, from the top of an l to the foot of a p: it was trained on
print of 12 points at 300 dots an inch."""

AROUND_MINUTES = 4
"""How much of what lies round the words is read with them."""

TESSERACT_LANGUAGES = {"en": "eng", "fr": "fra"}
_LUMINANCE = (0.2126, 0.7152, 0.0722, 0)


def minutes_high(heights: float) -> float:
    """How many minutes of arc a picture is high for somebody so many of its heights away."""
    return 2 * math.degrees(math.atan(0.5 / heights)) * 60


def seen(picture: Image.Image, heights: float = HEIGHTS) -> Image.Image:
    """The picture as grey values, one pixel for each minute of arc."""
    light = picture.convert("RGB").point(_WASHED * 3)
    high = round(minutes_high(heights))
    small = light.resize((round(picture.width * high / picture.height), high), Image.Resampling.BOX)
    blurred = small.filter(ImageFilter.GaussianBlur(BLUR_MINUTES))
    return blurred.convert("L", _LUMINANCE).point(_AS_PIXELS)


def for_the_reader(view: Image.Image, box: Box, height_px: int, size_px: float) -> Image.Image:
    """What is seen of a box with letters of `size_px`, in the size of print and dark on light.

    `box` and `size_px` are in pixels of a picture that is `height_px` high.
    """
    share = view.height / height_px
    left, top, right, bottom = (round(length * share) for length in (box.x, box.y, box.right, box.bottom))
    near = AROUND_MINUTES
    part = view.crop((left - near, top - near, right + near, bottom + near))
    larger = LETTERS_PX / (size_px * share)
    large = part.resize((round(part.width * larger), round(part.height * larger)), Image.Resampling.LANCZOS)
    spread = ImageOps.autocontrast(large)
    dark = sum(spread.histogram()[:128]) * 2 > spread.width * spread.height
    return ImageOps.invert(spread) if dark else spread


def read(pictures: list[Path], language: str, folder: Path) -> list[str]:
    """What Tesseract reads in each picture, in one go; `folder` takes the list of them."""
    listed = folder / "pictures.txt"
    listed.write_text("".join(f"{file}\n" for file in pictures), encoding="utf-8")
    words = ["tesseract", str(listed), "-", "-l", TESSERACT_LANGUAGES[language], "--psm", "6"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout.split("\f")[: len(pictures)]


def share_right(words: str, read: str) -> float:
    """Which share of the characters was read rightly, 0 to 1; what was read besides counts as wrong."""
    wanted, got = _plain(words), _plain(read)
    right = sum(block.size for block in SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks())
    return right / max(len(wanted), len(got))


def _plain(words: str) -> str:
    """The words with one kind of space, apostrophe and hyphen: those that look alike are not what is tested."""
    return " ".join(re.sub("[\N{NON-BREAKING HYPHEN}\N{HYPHEN}]", "-", words.replace("’", "'")).split())


def _light(value: int) -> float:
    """The light of a pixel's value (sRGB), 0 to 1."""
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _pixel(light: float) -> float:
    """The pixel's value of a light, 0 to 1."""
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


_WASHED = [round(255 * (_light(value) * (CONTRAST - 1) + 1) / CONTRAST) for value in range(256)]
"""From values of pixels to light in a lit room. Eight bits hold it: the darkest is 36 of 255."""

_AS_PIXELS = [round(255 * _pixel(value / 255)) for value in range(256)]
