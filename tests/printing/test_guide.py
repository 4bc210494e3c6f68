"""The facilitator's guide on paper: whole, readable, two sheets at most, and true to its Markdown."""

import re
from pathlib import Path

import pytest

from game import paths
from game.printing.guide import guide_blocks, print_guide
from game.printing.paper import A4, LETTER, Paper
from tests.printing import reading

LANGUAGES = ("en", "fr")


def source(language: str) -> str:
    return paths.guide_file(language).read_text(encoding="utf-8")


def as_words(text: str) -> list[str]:
    """The words without signs of Markdown; a word parted at the end of a line is two."""
    return re.sub(r"[#\-]", " ", re.sub(r"[`*]", "", text).replace("\u202f", " ").replace("\u00a0", " ")).split()


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_fits_two_pages_in_type_that_can_be_read(language: str, paper: Paper, tmp_path: Path) -> None:
    file = tmp_path / "guide.pdf"
    printed = print_guide(source(language), language, paper, file)
    assert (printed.pages, printed.missing) == (2, ())
    pages = reading.words(file)
    assert min(word.size_pt for page in pages for word in page) > 11.9
    assert all(word.left > 0 and word.right < paper.width - 10 for page in pages for word in page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_markdown_is_heard_in_its_order(language: str, tmp_path: Path) -> None:
    file = tmp_path / "guide.pdf"
    print_guide(source(language), language, A4, file)
    info = reading.info(file)
    assert (info["Tagged"], info["Pages"]) == ("yes", "2")
    assert f"/Lang ({language})".encode() in file.read_bytes()
    told = reading.heard(file)
    headings = re.findall(r"^(#+) (.+)$", source(language), re.MULTILINE)
    plain = [(f"H{len(signs)}", " ".join(words.split())) for signs, words in headings]
    assert [one for one in told if one[0] in ("H1", "H2")] == plain
    said = as_words(" ".join(text for _, text in told))
    wanted = as_words(re.sub(r"^```.*$", "", source(language), flags=re.MULTILINE))
    foot = as_words(headings[0][1])
    left = iter(said)
    for word in wanted:
        assert word in left, word
    assert said[-len(foot) - 3 :] == [*foot, "2", "/", "2"]


def test_bold_words_keep_their_space_and_stay_bold_when_they_are_parted(tmp_path: Path) -> None:
    file = tmp_path / "guide.pdf"
    print_guide("# Title\n\n**Bold words.** Plain\nones and `typed --long-option`\n\n- **One.** Two\n", "en", A4, file)
    assert reading.heard(file)[1:3] == [
        ("P", "Bold words. Plain ones and typed --long-option"),
        ("P", "• One. Two"),
    ]
    places = {word.text: word for word in reading.words(file)[0]}
    gaps = [places[after].left - places[before].right for before, after in [("words.", "Plain"), ("Plain", "ones")]]
    assert gaps[0] == pytest.approx(gaps[1], abs=0.2)


def test_lists_are_numbered_and_what_is_typed_is_a_line_of_its_own() -> None:
    blocks = list(guide_blocks("# T\n\nText\n\n```\npalabre play\n```\n\n1. a\n2. b\n\n- c\n"))
    assert [(block.label, block.text) for block in blocks] == [
        ("", "T"),
        ("", "Text"),
        ("", "palabre play"),
        ("1.", "a"),
        ("2.", "b"),
        ("•", "c"),
    ]
