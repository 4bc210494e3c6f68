"""Every screen as text, compared with what was looked at and found good.

After a change that is meant: `python3 dev.py test tests/view/test_golden.py --update-golden`, then read the difference
in version control before it is committed.
"""

from difflib import unified_diff
from pathlib import Path

import pytest

from game.shell.gallery import SCREENS
from game.view.stage import ThemeName
from game.view.transcript import transcript
from tests.view.samples import LANGUAGES, Size, gallery

FOLDER = Path(__file__).parent / "golden"
CARD = "ai-saves-climate"
SIZES = ((1920, 1080), (1024, 768))
CODES = [code for code, _ in LANGUAGES]


def file_of(screen: str, size: Size, language: str) -> Path:
    return FOLDER / f"{screen}.{size[0]}x{size[1]}.{language}.txt"


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_as_it_was_looked_at(screen: str, size: Size, language: str, pytestconfig: pytest.Config) -> None:
    file = file_of(screen, size, language)
    now = transcript(gallery(screen, size=size, language=language, card=CARD), ThemeName.PAPER)
    if pytestconfig.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8", newline="\n")
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    changes = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=0))
    if changes:
        pytest.fail(f"{file.name} has changed; --update-golden writes it anew\n{changes}", pytrace=False)


def test_there_is_no_golden_scene_of_a_screen_that_is_gone() -> None:
    wanted = {file_of(screen, size, language) for screen in SCREENS for size in SIZES for language in CODES}
    assert set(FOLDER.iterdir()) == wanted
