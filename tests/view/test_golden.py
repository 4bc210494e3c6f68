"""Every screen as text, compared with what was looked at and found good.

After a change that is meant: `python3 dev.py test tests/view/test_golden.py --update-golden`, then read the difference
in version control before it is committed.
"""

from difflib import unified_diff
from pathlib import Path

import pytest

from game.view.stage import ThemeName
from game.view.transcript import transcript
from tests.view.samples import FORMAT, FORMATS, LANGUAGES, Size, format_named, gallery, screens_of, stage_for

FOLDER = Path(__file__).parent / "golden"
CARD = "ai-saves-climate"
LARGE, SMALL = (1920, 1080), (1024, 768)
CODES = [code for code, _ in LANGUAGES]

IN_TWO_LANGUAGES = ("read", "for", "first-vote", "discussion", "pause", "fact", "outcome:1")

Wanted = tuple[str, str, Size, str]


def wanted() -> list[Wanted]:
    """Format, screen, size and language of every golden scene.

    Screens of the duel at both sizes in both languages, and where two languages stand beside each other; those of the
    other formats where it is hardest to fit them.
    """
    of_the_duel = [
        (FORMAT, screen, size, code) for screen in screens_of(FORMAT) for size in (LARGE, SMALL) for code in CODES
    ]
    shared = {*screens_of(FORMAT)} - {phase.id for phase in format_named(FORMAT).phases}
    others = [
        (format, screen, SMALL, "fr")
        for format in FORMATS
        if format != FORMAT
        for screen in screens_of(format)
        if screen not in shared or screen == "summary"
    ]
    two = [(FORMAT, screen, size, "fr+en") for screen in IN_TWO_LANGUAGES for size in (LARGE, SMALL)]
    return [*of_the_duel, *others, *two, ("dilemma", "first-vote", LARGE, "fr+en")]


def file_of(format: str, screen: str, size: Size, language: str) -> Path:
    return FOLDER / format / f"{screen.replace(':', '-')}.{size[0]}x{size[1]}.{language}.txt"


@pytest.mark.parametrize("scene", wanted(), ids=lambda scene: f"{scene[0]}-{scene[1]}-{scene[2][0]}-{scene[3]}")
def test_a_screen_is_as_it_was_looked_at(scene: Wanted, pytestconfig: pytest.Config) -> None:
    format, screen, size, language = scene
    file = file_of(format, screen, size, language)
    card = CARD if format == FORMAT else None
    now = transcript(gallery(screen, size=size, language=language, card=card, stage=stage_for(format)), ThemeName.PAPER)
    if pytestconfig.getoption("--update-golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(now, encoding="utf-8", newline="\n")
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    changes = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=0))
    if changes:
        pytest.fail(f"{file.name} has changed; --update-golden writes it anew\n{changes}", pytrace=False)


def test_there_is_no_golden_scene_of_a_screen_that_is_gone() -> None:
    assert {file for file in FOLDER.rglob("*") if file.is_file()} == {file_of(*scene) for scene in wanted()}
