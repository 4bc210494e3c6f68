"""What the command line says about decks: their list, their checks, and pictures of all their cards."""

import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game import cli, paths
from game.core.deck import CardKind
from tests.content.all_kinds import ALL_KINDS
from tests.content.format_samples import DEBATE, PLAN, written
from tests.content.samples import spoilt, write_deck

Program = Callable[..., tuple[int, str, str]]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    """Runs a command line in this process, with the sample deck of all kinds among the user's own; code, out, err."""
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    (tmp_path / "home" / "decks").mkdir(parents=True)
    write_deck(tmp_path / "home" / "decks", ALL_KINDS)

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["palabre", *words])
        code = cli.main()
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def test_decks_are_listed_with_what_they_hold(program: Program) -> None:
    code, out, _ = program("decks")
    assert code == 0
    assert max(len(line) for line in out.splitlines()) <= 100
    block = out[out.index("sample       Sample") :].split("\n\n")[0]
    for said in ("languages  en", "ages       12 to 99", "9: 1 statement, 1 dilemma", "March 2025 (energy-each)"):
        assert said in block


def test_a_check_tells_of_translations_too(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "decks" / "sample"
    (folder / "locales").mkdir()
    (folder / "locales" / "fr.po").write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n')
    code, out, _ = program("check", str(folder))
    assert code == 0, "a text that is not translated is no error"
    assert "65 of 65 texts are not translated yet" in out
    assert "translation-is-complete" in program("check", "--list")[1]


def test_a_deck_with_an_error_is_not_asked_for_its_translations(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "decks" / "sample"
    write_deck(folder.parent, spoilt(ALL_KINDS, "    answer: 90", "    answer: 900"))
    (folder / "locales").mkdir()
    (folder / "locales" / "fr.po").write_text("nonsense")
    code, out, _ = program("check", str(folder / "deck.yaml"))
    assert code == 1
    assert "answer-lies-within-range" in out
    assert "fr.po" not in out


def test_plans_and_formats_are_checked_each_by_its_own_rules_wherever_they_lie(
    program: Program, tmp_path: Path
) -> None:
    both = tmp_path / "both"
    both.mkdir()
    written(both, spoilt(PLAN, "minutes: 46", "minutes: 50")).rename(both / "plan.yaml")
    written(both, spoilt(DEBATE, ", at_most: 6", ""))
    code, out, _ = program("check", str(both))
    assert code == 1
    assert "[minutes-add-up]" in out
    assert "[loops-end]" in out
    assert "2 files checked: 2 errors, 1 warning." in out
    code, out, _ = program("check", str(paths.formats_folder()), str(paths.plans_folder()))
    assert (code, out.partition(": ")[2]) == (0, "0 errors, 0 warnings.\n")


def test_an_empty_file_in_a_folder_of_plans_is_a_plan_to_be(program: Program, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "new.yaml").write_text("palabre: 1\n", encoding="utf-8")
    code, out, _ = program("check", str(tmp_path / "plans"))
    assert (code, "`parts`" in out, "`phases`" in out) == (1, True, False)


def test_a_contact_sheet_is_a_folder_of_pictures(program: Program, tmp_path: Path) -> None:
    words = ("shot", "--contact-sheet", "--deck", "sample", "--language", "fr", "--size", "1280x720")
    code, out, _ = program(*words, "-o", str(tmp_path / "sheet"))
    pictures = sorted((tmp_path / "sheet").iterdir())
    assert (code, out) == (0, f"{len(pictures)} pages dans {tmp_path / 'sheet'}\n")
    assert [picture.name for picture in pictures[:2]] == ["sample-fr-01.png", "sample-fr-02.png"]
    assert len(pictures) < len(CardKind)
    for picture in pictures:
        assert struct.unpack(">II", picture.read_bytes()[16:24]) == (1280, 720)


@pytest.mark.parametrize(
    "words",
    [
        ("--contact-sheet", "--screen", "vote"),
        ("--contact-sheet", "--card", "first-card"),
        ("--contact-sheet", "--deck", "nowhere"),
        ("--deck", "sample"),
    ],
)
def test_what_cannot_be_meant_is_refused(program: Program, tmp_path: Path, words: tuple[str, ...]) -> None:
    code, _, err = program("shot", *words, "-o", str(tmp_path / "out"))
    assert code == 2
    assert err
    assert not (tmp_path / "out").exists()


def test_a_contact_sheet_that_cannot_be_written_says_so(program: Program, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, _, err = program("shot", "--contact-sheet", "--deck", "sample", "-o", str(tmp_path / "file"))
    assert code == 1
    assert str(tmp_path / "file") in err
