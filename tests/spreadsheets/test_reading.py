"""Spreadsheets as programs and people make them, and what is said of those that are wrong."""

import codecs
import re
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from game.content.loader import load_deck
from game.core.deck import ClaimCard, Deck, EstimateCard
from game.i18n.locales import translator
from game.i18n.phrases import ENGLISH
from game.spreadsheets.book import CannotRead, column_letters
from game.spreadsheets.columns import COLUMNS, DECK_FIELDS, TRANSLATION_COLUMNS
from game.spreadsheets.job import Imported, import_deck
from game.spreadsheets.limits import PARTS, UNPACKED_BYTES

TODAY = date(2026, 11, 30)
GUIDE = Path(__file__).parents[2] / "docs" / "spreadsheets.md"

CARDS = """\
id;kind;text;easy;for;against;answer;min;max;unit;scale;because;facts
ecole;statement;L’école, c’est fini ?;C’est fini ?;"Oui.
Vraiment.";"Non.
Jamais.";;;;;;;mesure
vrai;claim;Une image coûte moins.;Une image coûte moins.;;;FAUX;;;;;Elle coûte 2,9 Wh.;mesure
combien;estimate;Combien coûte une image ?;;;;2,9;0,05;1 000,5;Wh;log;Elle coûte 2,9 Wh.;mesure
"""
FACTS = """\
id;text;figure;caveat;lean;source title;source publisher;source date;source url
mesure;Une image coûte 2,9 Wh.;2,9 Wh;Un seul essai.;concern;Rapport;Institut;22/07/2025;https://example.org/a
"""


def imported(folder: Path, files: dict[str, bytes | str], name: str = "cards.csv") -> Imported:
    for file, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / file).write_bytes(data)
    return import_deck(folder / name, folder / "paquet", "fr", TODAY)


def deck(folder: Path) -> Deck:
    return load_deck(folder / "paquet").required()


ENCODED = {
    "excel-utf-8": lambda text: codecs.BOM_UTF8 + text.encode(),
    "excel-ansi": lambda text: text.replace("\u202f", " ").encode("cp1252"),
    "excel-unicode": lambda text: codecs.BOM_UTF16_LE + text.replace(";", "\t").encode("utf-16-le"),
    "separator-told": lambda text: ("sep=;\n" + text).encode(),
}


@pytest.mark.parametrize("way", ENCODED)
def test_what_a_french_excel_writes_is_read(way: str, tmp_path: Path) -> None:
    cards, facts = (ENCODED[way](text.replace("\n", "\r\n")) for text in (CARDS, FACTS))
    if way == "excel-unicode":  # tabs tell nothing of decimal commas, and these numbers are clear
        cards = cards.replace("1 000,5".encode("utf-16-le"), "1000,5".encode("utf-16-le"))
    done = imported(tmp_path, {"cards.csv": cards, "cards.facts.csv": facts})
    assert [one.told(ENGLISH) for one in done.mistakes if one.is_error] == []
    made = deck(tmp_path)
    statement, claim, estimate = made.cards
    assert statement.text.source == "L’école, c’est fini ?"
    assert isinstance(claim, ClaimCard)
    assert claim.answer is False
    assert isinstance(estimate, EstimateCard)
    assert (estimate.answer, estimate.minimum, estimate.maximum) == (2.9, 0.05, 1000.5)
    assert made.facts[0].source.date == "2025-07-22"
    assert (made.language, made.id, made.reviewed) == ("fr", "paquet", "2026-11-30")
    assert "id" in done.made_up


def test_an_xlsx_is_read_with_its_own_kinds_of_cells_and_names_of_sheets(tmp_path: Path) -> None:
    book: Any = Workbook()
    sheet = book.active
    sheet.title = "Feuil1"
    header = ["id", "Kind ", "TEXT", "easy", "answer", "min", "max", "unit", "scale", "because", "facts"]
    sheet.append(header)
    sheet.append(["vrai", "claim", 2025, "Deux mille.", True, None, None, None, None, "Mesuré.", "mesure"])
    sheet.append(["combien", "estimate", "Combien ?", None, 2.9, 0.5, 1000, "Wh", "log", "Mesuré.", "mesure"])
    facts = book.create_sheet("Facts")
    facts.append([column.name for column in COLUMNS["facts"]])
    facts.append(
        ["mesure", "Texte", "2,9 Wh", "Un essai", "concern", None, "Rapport", "Institut", None, "https://a.org"]
    )
    facts.cell(2, 9, date(2025, 7, 1)).number_format = "mmm-yy"
    book.create_sheet("Brouillon").append(["idées"])
    book.save(tmp_path / "cards.xlsx")
    done = import_deck(tmp_path / "cards.xlsx", tmp_path / "paquet", "fr", TODAY)
    (unread,) = [one.told(ENGLISH) for one in done.mistakes if one.place.sheet.name == "Brouillon"]
    assert "sheet “Brouillon”: warning: this sheet is not read" in unread
    made = deck(tmp_path)
    assert [card.text.source for card in made.cards] == ["2025", "Combien ?"]
    assert made.facts[0].source.date == "2025-07"


def test_a_date_that_is_none_is_one_mistake_and_not_a_second_one_that_it_is_missing(tmp_path: Path) -> None:
    done = imported(tmp_path, {"cards.csv": CARDS, "cards.facts.csv": FACTS.replace("22/07/2025", "août-23")})
    assert [one.message.told(ENGLISH) for one in done.mistakes if one.is_error] == ["“août-23” is not a date"]


WRONG = [
    # in a cell of cards.csv, what was there, what is there now, the message
    ("FAUX", "peut-être", "row 3, column G (answer): error: “peut-être” is neither true nor false"),
    ("2,9;0,05", "x;0,05", "row 4, column G (answer): error: “x” is not a number"),
    ("1 000,5", "1.234.567", "row 4, column I (max): error: “1.234.567” may mean two different numbers"),
    ("id;kind", "id;kinds", "row 1, column B (kinds): error: there is no column “kinds”\n  fix: Did you mean “kind”?"),
    ("id;kind;text", "id;kind;kind", "row 1, column C (kind): error: the column “kind” is there twice"),
    ("scale;because", "scale;reason", "row 1, column L (reason): error: there is no column “reason”"),
    ("ecole;st", "École;st", "row 2, column A (id): error: `id` of card `École` cannot be `École`"),
    (
        "claim;Une",
        "clam;Une",
        "row 3, column B (kind): error: `kind` of card `vrai` cannot be `clam`; did you mean",
    ),
    (
        "log;Elle coûte 2,9 Wh.;",
        "log;;",
        "row 4: error: card `combien` has no `because`\n  fix: Fill in “because” in this row.",
    ),
    (";;;mesure\nvrai", ";;;messure\nvrai", "row 2, column M (facts): error: no fact of this deck is called `messure`"),
    ("vrai;claim", "ecole;claim", "row 3, column A (id): error: `ecole` is the id of an earlier entry, in line 2"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG)
def test_a_mistake_names_its_cell_and_how_to_mend_it(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert CARDS.count(old) == 1
    done = imported(tmp_path, {"cards.csv": CARDS.replace(old, new), "cards.facts.csv": FACTS})
    told = [one.told(ENGLISH) for one in done.mistakes]
    assert any(f"{tmp_path / 'cards.csv'}, sheet “cards”, {said}" in one for one in told), "\n".join(told)
    assert all("\n  fix: " in one for one in told)
    assert not done.is_done
    assert not (tmp_path / "paquet").exists()


def test_mistakes_stand_in_the_order_of_the_sheets_and_each_is_told_once(tmp_path: Path) -> None:
    cards = CARDS.replace("FAUX", "?").replace("ecole;", "École;").replace("2,9;0,05", "x;y")
    done = imported(tmp_path, {"cards.csv": cards, "cards.facts.csv": FACTS.replace("concern", "bad")})
    places = [(one.place.sheet.name, one.place.row, one.place.column) for one in done.mistakes if one.is_error]
    assert places == [("cards", 2, 1), ("cards", 3, 7), ("cards", 4, 7), ("cards", 4, 8), ("facts", 2, 5)]


def test_mistakes_are_told_in_french(tmp_path: Path) -> None:
    done = imported(tmp_path, {"cards.csv": CARDS.replace("FAUX", "bof"), "cards.facts.csv": FACTS})
    told = done.mistakes[0].told(translator("fr", domain="check"))
    assert "feuille « cards », ligne 3, colonne G (answer) : erreur : « bof » n’est ni vrai ni faux" in told.replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"cards.csv": "id;kind;text\n"}, "there is no card in it"),
        ({"cards.csv": "titre;genre\na;b\n"}, "the column “id” is missing"),
        (
            {"cards.csv": CARDS, "cards.fr.csv": "context;translation;state\n;Bonjour;\n"},
            "a translation but no context",
        ),
        ({"cards.csv": CARDS, "cards.fr.csv": "context;state\na/b;new\n"}, "there is no state “new”"),
        ({"cards.csv": CARDS, "cards.deck.csv": "field;value\ntitel;A\n"}, "a deck has no field “titel”"),
        ({"cards.csv": CARDS, "cards.deck.csv": "field;value\ntitle;A\n"}, "Add a row for “id”, “language”"),
        ({"cards.csv": CARDS, "cards.deck.csv": "field;value\nid;other\n"}, "`other`"),
        ({"cards.csv": CARDS, "cards.facts.csv": "id;text\nmesure;A\n"}, "“lean”, “source title”, “source publisher”"),
        ({"cards.csv": "id;kind;text;options\na;dilemma;B;c\n"}, "the line “c” has 1 parts instead of 2"),
    ],
)
def test_what_is_missing_is_told(tmp_path: Path, files: dict[str, str], said: str) -> None:
    done = imported(tmp_path, dict(files))
    assert any(said in one.told(ENGLISH) for one in done.mistakes), [one.told(ENGLISH) for one in done.mistakes]
    assert not (tmp_path / "paquet").exists()


def one_huge_cell(path: Path) -> None:
    """A workbook that is whole, and nothing but large."""
    book = Workbook()
    book.worksheets[0].title = "cards"
    book.worksheets[0].append(["id", "kind", "text"])
    book.worksheets[0].append(["machines", "question", "HERE"])
    book.save(path.with_suffix(".small"))
    with (
        zipfile.ZipFile(path.with_suffix(".small")) as small,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as large,
    ):
        for part in small.infolist():
            large.writestr(part.filename, small.read(part).replace(b"HERE", b"x" * UNPACKED_BYTES))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 torn", b"no spreadsheet", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_spreadsheet_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(CannotRead, match=r"cards\.xlsx: this is no spreadsheet that can be read"):
        imported(tmp_path, {"cards.xlsx": content}, "cards.xlsx")


def test_a_file_that_unpacks_to_too_much_is_refused_unread(tmp_path: Path) -> None:
    one_huge_cell(tmp_path / "cards.xlsx")
    with pytest.raises(CannotRead):
        imported(tmp_path, {}, "cards.xlsx")


def test_the_parts_of_a_file_are_not_listed_to_find_that_they_are_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "cards.xlsx", "w") as archive:
        for number in range(PARTS + 1):
            archive.writestr(f"xl/{number}.xml", b"")
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("the parts were listed"))
    with pytest.raises(CannotRead, match="no spreadsheet that can be read"):
        imported(tmp_path, {}, "cards.xlsx")


def test_a_csv_that_is_empty_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="there is nothing in it"):
        imported(tmp_path, {"cards.csv": "\n\n"})
    with pytest.raises(CannotRead, match="more than 5000 rows or 200 columns"):
        imported(tmp_path, {"cards.csv": "id;kind;text\n" + "a;b;c\n" * 6000})
    with pytest.raises(CannotRead, match="larger than 10 MiB"):
        imported(tmp_path, {"cards.csv": b"x" * (10 * 1024 * 1024 + 1)})


CELLS = st.text(max_size=12) | st.sampled_from(
    [
        "id",
        "kind",
        "text",
        "claim",
        "trial",
        "a | b | c",
        "2,5",
        "=1",
        "options",
        "items",
        "roles",
        "answer",
        "ages from",
    ]
)


@given(
    st.dictionaries(
        st.sampled_from(["", ".facts", ".roles", ".deck", ".fr", ".x y"]),
        st.lists(st.lists(CELLS, max_size=6), max_size=6),
    )
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_cells_give_a_deck_or_mistakes(sheets: dict[str, list[list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files: dict[str, bytes | str] = {"cards.csv": "id;kind;text\na;question;B\n"}
        for name, rows in sheets.items():
            files[f"cards{name}.csv"] = "\n".join(";".join(row) for row in rows).encode("utf-8", "replace")
        done = attempted(Path(folder), files)
        is_there = (Path(folder) / "paquet" / "deck.yaml").exists()
    assert is_there == (done is not None and done.is_done)
    assert is_there or done is None or any(one.told(ENGLISH) for one in done.mistakes)


def attempted(folder: Path, files: dict[str, bytes | str]) -> Imported | None:
    """The import; nothing when the file cannot be read at all."""
    try:
        return imported(folder, files)
    except CannotRead:
        return None


def test_a_cell_is_named_like_in_a_spreadsheet_program() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 52, 53, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_the_guide_names_every_column_and_field() -> None:
    named = set(re.findall(r"`([^`\n]+)`", GUIDE.read_text(encoding="utf-8").replace("```", "")))
    columns = [column.name for sheet in COLUMNS.values() for column in sheet]
    fields = [column.name for column in DECK_FIELDS]
    assert [name for name in (*columns, *fields, *TRANSLATION_COLUMNS) if name not in named] == []
