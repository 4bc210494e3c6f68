"""What `check` says of texts that a room could not read: where they stand, in which language, and how to mend them."""

from pathlib import Path

import pytest

from game.content.legibility import DRAWN, FITS, LARGER
from game.content.loader import load_deck
from game.content.problems import Problem, Severity
from game.shell.legible import legibility_problems
from tests.content.samples import spoilt, write_deck
from tests.decks.shipped import ALL, deck_of, folder_of

PO = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
CLAIM = "Schools should teach AI."


def found(folder: Path) -> tuple[Problem, ...]:
    return legibility_problems(load_deck(folder).required(), folder)


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "deck.yaml"
    file.write_text(spoilt(file.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def translate(folder: Path, words: str) -> None:
    (folder / "locales").mkdir()
    message = f'msgctxt "sample/first-card/text"\nmsgid "{CLAIM}"\nmsgstr "{words}"\n'
    (folder / "locales" / "fr.po").write_text(PO + message, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_deck(tmp_path)


def test_a_deck_that_can_be_read_has_no_problem(folder: Path) -> None:
    assert found(folder) == ()


def test_a_fact_without_room_is_found_where_it_stands(folder: Path) -> None:
    change(folder, "    text: Something was counted.", f"    text: {'Something was counted. ' * 17}")
    change(folder, "    caveat: In one town only.", f"    caveat: {'In one town only. ' * 17}")
    (problem,) = found(folder)
    assert (problem.rule, problem.severity, problem.path.name) == (FITS, Severity.WARNING, "deck.yaml")
    assert problem.source_line.startswith("    text: Something was counted.")
    assert str(problem.message).startswith("English: `fact` of `first-fact` takes ")
    assert "1024 x 768" in str(problem.message)
    assert str(problem.fix)


def test_a_translation_without_room_is_found_in_its_own_file(folder: Path) -> None:
    translate(folder, "Il y a beaucoup trop de mots dans cette carte. " * 20)
    (problem,) = found(folder)
    assert (problem.rule, problem.path.name) == (FITS, "fr.po")
    assert problem.source_line == 'msgctxt "sample/first-card/text"'
    assert str(problem.message).startswith("Français: `text` of `first-card` takes ")


def test_larger_text_tells_in_which_language_a_card_goes_on_behind(folder: Path) -> None:
    translate(
        folder, "Cette phrase est lue d’un coup d’œil, sauf en très grandes lettres, qui demandent une page de plus."
    )
    assert not found(folder)
    told = legibility_problems(load_deck(folder).required(), folder, 200)
    french = [problem for problem in told if problem.path.name == "fr.po" and "`text`" in str(problem.message)]
    (problem,) = french
    assert (problem.rule, problem.severity) == (LARGER, Severity.WARNING)
    said = "Français: `text` of `first-card` takes 2 pages on a screen of 1024 x 768, 200 %"
    assert str(problem.message).startswith(said)


def test_a_sign_that_no_font_has_is_named(folder: Path) -> None:
    translate(folder, "L’école \U00012000 et l’IA.")
    (problem,) = found(folder)
    assert (problem.rule, problem.path.name) == (DRAWN, "fr.po")
    assert "U+12000" in str(problem.message)
    assert "Français" in str(problem.message)


def test_spaces_joiners_and_hyphens_need_no_letter_of_their_own(folder: Path) -> None:
    translate(folder, "L’école\u202f: « l’IA\u00a0»\u2009?\u200d Vis\u2011à\u2011vis, soft\u00adhyphen.")
    assert found(folder) == ()


@pytest.mark.parametrize("name", ALL)
def test_a_room_can_read_the_decks_that_ship_in_both_languages(name: str) -> None:
    assert [str(problem.message) for problem in legibility_problems(deck_of(name), folder_of(name))] == []
