"""What `check` says about the translations that formats and plans of one folder share."""

from pathlib import Path

import pytest

from game import paths
from game.content.checking import check_files, content_files
from game.content.loader import load_format
from game.content.problems import Severity
from game.content.texts import texts_in
from game.content.translations import CLEAN, COMPLETE
from tests.content.samples import FORMAT, spoilt, write_format

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
OTHER = spoilt(spoilt(FORMAT, "id: sample", "id: other"), "name: Sample", "name: Other")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the sample format, completely translated into words of the same look."""
    blocks = [
        f'msgctxt "{text.context}"\nmsgid "{text.source}"\nmsgstr "{text.source[::-1].strip(".")}"\n'
        for text in texts_in(load_format(write_format(tmp_path)).required())
    ]
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "fr.po").write_text("\n".join([HEADER, *blocks]), encoding="utf-8")
    return tmp_path


def said(*files: Path) -> list[tuple[str, str, str]]:
    """Rule, source line and message of each problem of the translations; every one is a warning."""
    problems = [problem for problem in check_files(list(files)).problems if problem.path.suffix == ".po"]
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return [(problem.rule, problem.source_line, str(problem.message)) for problem in problems]


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "locales" / "fr.po"
    file.write_text(spoilt(file.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def test_a_complete_translation_has_no_problem(folder: Path) -> None:
    assert said(folder / "sample.yaml") == []


def test_an_empty_translation_is_found_at_its_context(folder: Path) -> None:
    change(folder, 'msgstr "elpmaS"', 'msgstr ""')
    ((rule, line, _),) = said(folder / "sample.yaml")
    assert (rule, line) == (COMPLETE, 'msgctxt "formats/sample/name"')


def test_a_mistake_of_typography_is_found(folder: Path) -> None:
    change(folder, 'msgstr "elpmaS"', 'msgstr "Quoi?"')
    ((rule, line, _),) = said(folder / "sample.yaml")
    assert (rule, line) == (CLEAN, 'msgctxt "formats/sample/name"')


def test_a_format_that_nobody_began_to_translate_is_told_in_one_line(folder: Path) -> None:
    (folder / "other.yaml").write_text(OTHER, encoding="utf-8")
    (problem,) = check_files(content_files(folder)).problems
    assert (problem.rule, str(problem.message)) == (COMPLETE, "`formats/other` is not translated")
    assert "`formats/other/name`: “Other”" in str(problem.fix)


def test_texts_of_a_format_that_is_not_checked_now_are_left_alone(folder: Path) -> None:
    (folder / "other.yaml").write_text(spoilt(OTHER, "palabre: 1", "palabre: 1\nnonsense: 2"), encoding="utf-8")
    with (folder / "locales" / "fr.po").open("a", encoding="utf-8") as file:
        file.write('\nmsgctxt "formats/other/name"\nmsgid "Other"\nmsgstr "Quoi?"\n')
    assert said(folder / "sample.yaml") == []
    assert said(*content_files(folder)) == [], "a format with mistakes is mended before its translations"


def test_texts_of_a_format_that_is_gone_are_named(folder: Path) -> None:
    with (folder / "locales" / "fr.po").open("a", encoding="utf-8") as file:
        file.write('\nmsgctxt "formats/gone/name"\nmsgid "Gone"\nmsgstr "Parti"\n')
    ((rule, line, message),) = said(folder / "sample.yaml")
    assert (rule, line) == (COMPLETE, 'msgctxt "formats/gone/name"')
    assert message == "no format and no plan of this folder has the text `formats/gone/name`"


def test_a_damaged_file_is_told_once_whatever_shares_it(folder: Path) -> None:
    (folder / "other.yaml").write_text(OTHER, encoding="utf-8")
    (folder / "locales" / "fr.po").write_text('msgid "open', encoding="utf-8")
    assert [rule for rule, _, _ in said(*content_files(folder))] == [CLEAN]


def test_what_is_shipped_is_translated() -> None:
    for shipped in (paths.formats_folder(), paths.plans_folder()):
        assert said(*content_files(shipped)) == []
