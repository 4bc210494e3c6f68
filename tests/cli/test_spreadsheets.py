"""`palabre export` and `palabre import`: words in, files and lines out."""

from pathlib import Path

import pytest

from game.content.files import deck_schema
from tests.cli.conftest import Palabre
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import write_deck


def test_a_deck_goes_out_and_comes_back(palabre: Palabre, tmp_path: Path) -> None:
    folder, file = write_deck(tmp_path, ALL_KINDS), tmp_path / "cards.csv"
    out = palabre("export", str(folder), "-o", str(file), "--semicolons")
    names = ["cards.csv", "cards.deck.csv", "cards.facts.csv", "cards.roles.csv"]
    assert (out.code, out.err) == (0, "")
    assert [Path(line).name for line in out.out.splitlines()] == names
    assert file.read_bytes().startswith("\ufeffid;kind;text;".encode())
    back = palabre("import", str(file), "-o", str(tmp_path / "back" / "sample"))
    assert (back.code, back.err) == (0, "")
    assert "9 cards in" in back.out
    assert palabre("check", str(tmp_path / "back" / "sample")).code == 0


def test_editors_complete_the_fields_of_an_imported_deck(palabre: Palabre, tmp_path: Path) -> None:
    (tmp_path / "cards.csv").write_text("id,kind,text,easy\na,question,Why?,Why?\n", encoding="utf-8")
    palabre("import", str(tmp_path / "cards.csv"), "-o", str(tmp_path / "mine" / "ours"))
    first = (tmp_path / "mine" / "ours" / "deck.yaml").read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (tmp_path / "mine" / "ours" / named).read_bytes() == deck_schema().read_bytes()


def test_an_export_writes_over_nothing_unless_it_is_told_to(palabre: Palabre, tmp_path: Path) -> None:
    folder, file = write_deck(tmp_path, ALL_KINDS), tmp_path / "cards.csv"
    (tmp_path / "cards.fr.csv").write_text("work of a translator", encoding="utf-8")
    refused = palabre("export", str(folder), "-o", str(file))
    assert refused.code == 2
    assert "There is already: cards.fr.csv. Name another file" in refused.err
    assert not file.exists()
    told = palabre("export", str(folder), "-o", str(file), "--overwrite")
    assert told.code == 0
    assert "cards.fr.csv is of an earlier export." in told.err
    assert (tmp_path / "cards.fr.csv").read_text(encoding="utf-8") == "work of a translator"
    assert palabre("export", str(folder), "-o", str(file)).code == 2


def test_what_no_sheet_says_is_named(palabre: Palabre, tmp_path: Path) -> None:
    (tmp_path / "cards.csv").write_text("id,kind,text,easy\na,question,Why?,Why?\n", encoding="utf-8")
    ran = palabre("import", str(tmp_path / "cards.csv"), "-o", str(tmp_path / "ours"), "--language", "fr")
    assert ran.code == 0
    assert "Aucune feuille ne dit ceci du paquet" in ran.out
    assert "language: fr\n" in (tmp_path / "ours" / "deck.yaml").read_text(encoding="utf-8")


def test_mistakes_are_told_and_nothing_is_written(palabre: Palabre, tmp_path: Path) -> None:
    (tmp_path / "cards.csv").write_text("id,kind,text\nA,quiz,Why?\n", encoding="utf-8")
    ran = palabre("import", str(tmp_path / "cards.csv"), "-o", str(tmp_path / "ours"))
    assert ran.code == 1
    assert "row 2, column B (kind): error:" in ran.err
    assert "Nothing was written." in ran.err
    assert not (tmp_path / "ours").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("export", "basics", "-o", "cards.ods"), 2, "A spreadsheet is a .csv or an .xlsx file, not cards.ods."),
        (("export", "nowhere", "-o", "cards.csv"), 2, "There is no deck 'nowhere'"),
        (("export", "basics", "-o", "nowhere/cards.xlsx"), 1, "cards.xlsx cannot be written"),
        (("import", "none.csv", "-o", "new"), 2, "There is no file none.csv."),
        (("import", "none.csv", "-o", "there"), 2, "there is there already."),
        (("import", "torn.xlsx", "-o", "new"), 1, "this is no spreadsheet that can be read"),
    ],
)
def test_what_cannot_be_done_is_told(
    palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").mkdir()
    (tmp_path / "torn.xlsx").write_bytes(b"PK torn")
    ran = palabre(*words)
    assert ran.code == code
    assert said in ran.err
