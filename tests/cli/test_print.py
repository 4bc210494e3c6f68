"""`palabre print`: words in, a PDF and a line out."""

from pathlib import Path

import pytest

from tests.cli.conftest import Palabre
from tests.content.all_kinds import ALL_KINDS
from tests.content.pictures import png
from tests.content.samples import spoilt, with_image, write_deck
from tests.printing import reading


def test_a_deck_is_printed_by_its_name_in_its_own_language(palabre: Palabre, tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    ran = palabre("print", "environment", "-o", str(file))
    pages = reading.info(file)["Pages"]
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{pages} pages in {file}. Print them at 100 %, without fitting them to the paper.\n"
    assert reading.info(file)["Title"] == "Environment"


def test_a_deck_is_printed_by_its_folder_as_asked(palabre: Palabre, tmp_path: Path) -> None:
    folder, file = write_deck(tmp_path, ALL_KINDS), tmp_path / "cards.pdf"
    words = ("--sheet", "all", "--layout", "duplex", "--paper", "letter", "--large", "--language", "fr")
    assert palabre("print", str(folder), *words, "-o", str(file)).code == 0
    assert reading.info(file)["Page size"] == "612 x 792 pts (letter)"
    everything = reading.text(file)
    for said in ("Pas du tout", "Pour l’animation", "Schools should teach AI."):
        assert said in everything


def test_the_deck_yaml_itself_may_be_named(palabre: Palabre, tmp_path: Path) -> None:
    folder = write_deck(tmp_path, ALL_KINDS)
    assert palabre("print", str(folder / "deck.yaml"), "--sheet", "votes", "-o", str(tmp_path / "v.pdf")).code == 0
    assert reading.info(tmp_path / "v.pdf")["Pages"] == "2"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("enviroment", "-o", "x.pdf"), "There is no deck 'enviroment', and no folder with a deck.yaml. Did you mean"),
        (("environment", "-o", "x.doc"), "x.doc should end in .pdf"),
        (("environment", "-o", "x.pdf", "--language", "xx"), "There is no language 'xx'."),
        (("environment", "-o", "x.pdf", "--paper", "a3"), "'a3' is not one of"),
    ],
)
def test_wrong_words_are_told(palabre: Palabre, words: tuple[str, ...], said: str) -> None:
    ran = palabre("print", *words)
    assert ran.code == 2
    assert said in ran.err


def test_a_place_that_cannot_be_written_is_told(palabre: Palabre, tmp_path: Path) -> None:
    ran = palabre("print", "basics", "-o", str(tmp_path / "nowhere" / "cards.pdf"))
    assert ran.code == 1
    assert "cards.pdf cannot be written" in ran.err


def test_a_deck_with_mistakes_is_not_printed(palabre: Palabre, tmp_path: Path) -> None:
    folder = write_deck(tmp_path, spoilt(ALL_KINDS, "    answer: 90", "    answer: 900"))
    ran = palabre("print", str(folder), "-o", str(tmp_path / "cards.pdf"))
    assert ran.code == 1
    assert "answer-lies-within-range" in ran.err
    assert not (tmp_path / "cards.pdf").exists()


def test_what_could_not_be_drawn_is_told(palabre: Palabre, tmp_path: Path) -> None:
    folder = write_deck(tmp_path, with_image("mill.png"))
    (folder / "images").mkdir()
    (folder / "images" / "mill.png").write_bytes(png(64, 64)[:50])
    ran = palabre("print", str(folder), "-o", str(tmp_path / "cards.pdf"))
    assert ran.code == 0
    assert "The picture mill.png was left out" in ran.err


def test_the_guide_is_printed_in_the_language_asked_for(
    palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = palabre("print", "guide", "--language", "fr")
    assert (ran.code, ran.err, ran.out) == (0, "", "2 pages dans guide.pdf.\n")
    assert reading.info(tmp_path / "guide.pdf")["Title"] == "Animer avec Palabre"
    assert "Dieser ist auf Englisch" in palabre("print", "guide", "--language", "de").out
    assert reading.info(tmp_path / "guide.pdf")["Title"] == "Facilitating with Palabre"


@pytest.mark.parametrize("language", ["ar-XB", "en-XA"])
def test_the_made_up_languages_are_printed_for_whoever_asks(palabre: Palabre, tmp_path: Path, language: str) -> None:
    ran = palabre("print", "environment", "-o", str(tmp_path / "cards.pdf"), "--language", language)
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
