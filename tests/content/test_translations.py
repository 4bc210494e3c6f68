"""What `check` says about the translations beside a deck."""

import re
from pathlib import Path

import pytest

from game.content.loader import load_deck
from game.content.problems import Severity
from game.content.texts import texts_in
from game.content.translations import CLEAN, COMPLETE, PLAIN, translation_problems
from tests.content.samples import spoilt, write_deck

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample deck with a complete translation that says the same as the source."""
    folder = write_deck(tmp_path)
    blocks = [
        f'msgctxt "{text.context}"\nmsgid "{text.source}"\nmsgstr "{text.source.replace("?", "!")[:-1]}"\n'
        for text in texts_in(load_deck(folder).required())
    ]
    (folder / "locales").mkdir()
    (folder / "locales" / "fr.po").write_text("\n".join([HEADER, *blocks]), encoding="utf-8")
    return folder


def said(folder: Path) -> list[tuple[str, str]]:
    """Rule and source line of each problem; every one is a warning about the file."""
    problems = translation_problems(load_deck(folder).required(), folder)
    assert {(problem.severity, problem.path.name) for problem in problems} <= {(Severity.WARNING, "fr.po")}
    return [(problem.rule, problem.source_line) for problem in problems]


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "locales" / "fr.po"
    file.write_text(spoilt(file.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def test_a_complete_translation_has_no_problem(folder: Path) -> None:
    assert said(folder) == []


def test_a_deck_without_translations_has_no_problem(tmp_path: Path) -> None:
    assert said(write_deck(tmp_path)) == []


def test_an_empty_translation_is_found_at_its_context(folder: Path) -> None:
    change(folder, 'msgstr "Sampl"', 'msgstr ""')
    assert said(folder) == [(COMPLETE, 'msgctxt "sample/title"')]


def test_a_text_that_the_file_does_not_know_is_named(folder: Path) -> None:
    change(folder, 'msgctxt "sample/title"', 'msgctxt "sample/titel"')
    (missing, unknown) = translation_problems(load_deck(folder).required(), folder)
    assert (missing.rule, missing.line, missing.source_line) == (COMPLETE, 1, "")
    assert "`sample/title` is not translated" in str(missing.message)
    assert (unknown.rule, unknown.source_line) == (COMPLETE, 'msgctxt "sample/titel"')


def test_a_translation_of_other_words_is_found(folder: Path) -> None:
    change(folder, 'msgid "Sample"', 'msgid "Simple"')
    assert said(folder) == [(COMPLETE, 'msgctxt "sample/title"')]


def test_a_translation_that_was_not_looked_at_again_is_found(folder: Path) -> None:
    change(folder, 'msgctxt "sample/title"', '#, fuzzy\nmsgctxt "sample/title"')
    assert said(folder) == [(COMPLETE, 'msgctxt "sample/title"')]


def test_how_the_source_breaks_its_lines_is_no_change(folder: Path) -> None:
    change(folder, 'msgid "Ask for examples first."', 'msgid "Ask for\\n examples  first."')
    assert said(folder) == []


def test_french_without_its_spaces_is_found(folder: Path) -> None:
    change(folder, 'msgstr "Sampl"', 'msgstr "Quoi?"')
    assert said(folder) == [(CLEAN, 'msgctxt "sample/title"')]


def test_a_text_without_a_context_is_told_once(folder: Path) -> None:
    change(folder, 'msgctxt "sample/title"\n', "")
    assert [rule for rule, _ in said(folder)] == [COMPLETE, CLEAN]


@pytest.mark.parametrize("content", [b"\xff\xfe", b'msgid "a" "b\nmsgid\n', b"nonsense\n"])
def test_a_damaged_file_is_a_warning(folder: Path, content: bytes) -> None:
    (folder / "locales" / "fr.po").write_bytes(content)
    assert said(folder) == [(CLEAN, "")]


def test_a_file_that_is_far_too_large_is_not_read(folder: Path) -> None:
    (folder / "locales" / "fr.po").write_bytes(b"#" * (1024 * 1024 + 1))
    (problem,) = translation_problems(load_deck(folder).required(), folder)
    assert problem.rule == "file-is-too-large"


def test_many_problems_are_cut_to_a_number_that_can_be_read(folder: Path) -> None:
    extra = "".join(f'\nmsgctxt "sample/x{number}"\nmsgid "a"\nmsgstr "b"\n' for number in range(300))
    (folder / "locales" / "fr.po").write_text(HEADER + extra, encoding="utf-8")
    problems = translation_problems(load_deck(folder).required(), folder)
    assert len(problems) == 101
    assert problems[-1].rule == "too-many-problems"


def test_a_translated_plain_text_stays_plain(folder: Path) -> None:
    long = "Chaque école devrait enseigner l’IA à tous les élèves de toutes les classes du pays."
    change(folder, 'msgstr "Schools should teach AI. All of them"', f'msgstr "{long}"')
    (problem,) = translation_problems(load_deck(folder).required(), folder)
    assert (problem.rule, problem.source_line) == (PLAIN, 'msgctxt "sample/first-card/easy"')
    assert "15 words" in str(problem.message)


def test_a_translation_that_is_hardly_begun_hides_no_other_mistake(folder: Path) -> None:
    file = folder / "locales" / "fr.po"
    blocks = file.read_text(encoding="utf-8").split("\n\n")
    emptied = [re.sub('msgstr "[^"]+"', 'msgstr ""', block) for block in blocks[1:]]
    file.write_text("\n\n".join([blocks[0], *emptied]), encoding="utf-8")
    change(folder, 'msgid "Sample"\nmsgstr ""', 'msgid "Sample"\nmsgstr "Quoi?"')
    mistake, waiting = translation_problems(load_deck(folder).required(), folder)
    assert str(waiting.message).startswith(f"{len(emptied) - 1} of {len(emptied)} texts are not translated yet")
    assert waiting.source_line == 'msgctxt "sample/summary"'
    assert mistake.rule == CLEAN


@pytest.mark.parametrize("waiting", [10, 11])
def test_up_to_ten_texts_that_wait_for_a_translation_are_named(folder: Path, waiting: int) -> None:
    file = folder / "locales" / "fr.po"
    head, *blocks = file.read_text(encoding="utf-8").split("\n\n")
    file.write_text("\n\n".join([head, *blocks[waiting:]]), encoding="utf-8")
    assert len(said(folder)) == (waiting if waiting == 10 else 1)
