"""What a screen looks like in a setting, as a mark of one line: for all of which no golden text is kept.

Kept as text, every screen in every setting would be 26 MB. A mark says that something has changed; `difference.py` says
what, since it can lay out the same screens as an earlier commit had them.
"""

from collections.abc import Iterator
from hashlib import sha256
from itertools import product
from pathlib import Path

from tests.view.samples import FORMATS
from tests.view.test_golden import EVERY_SETTING, LANGUAGES, OF_THEIR_OWN_SIZE, Setting, Wanted, own_screens, wanted

FOLDER = Path(__file__).parent / "golden_marks"
DIGITS = 12


def kept_as_marks(format: str, language: str) -> Iterator[Wanted]:
    """The screens that look so in this format alone, each with the settings in which it is not kept as text."""
    as_text = {(one.format, one.screen, one.language, setting) for one in wanted() for setting in one.settings}
    for name in own_screens(format):
        settings = tuple(
            setting
            for setting in EVERY_SETTING
            if (format, name, language, setting) not in as_text and (setting[1] == 100 or name not in OF_THEIR_OWN_SIZE)
        )
        if settings:
            yield Wanted(format, name, language, settings)


def with_marks() -> tuple[tuple[str, str], ...]:
    """The formats and languages of which there are marks: each pair has a file."""
    pairs = product(FORMATS, LANGUAGES)
    return tuple((format, language) for format, language in pairs if any(kept_as_marks(format, language)))


def file_of(format: str, language: str) -> Path:
    return FOLDER / f"{format}.{language}.txt"


def name_of(screen: str, setting: Setting) -> str:
    (width, height), text = setting
    return f"{screen} {width}x{height} {text} %"


def mark(screen: str, setting: Setting, pages: list[str]) -> str:
    """The screen's name, the setting, how many pages it has there, and a digest of their transcripts."""
    digest = sha256("\f".join(pages).encode()).hexdigest()[:DIGITS]
    return f"{name_of(screen, setting)}: {len(pages)} p. {digest}"
