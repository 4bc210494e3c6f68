"""The PDF as a viewer and a printer meet it."""

import struct
import zlib
from pathlib import Path

import pytest

from game import paths
from game.content.loader import load_deck
from game.content.texts import texts_in
from game.core.deck import Deck
from game.printing.ink import Page
from game.printing.job import Job, Printed, Sheet, print_deck
from game.printing.paper import A4, LETTER, Layout, Paper
from game.printing.pdf import About, Press
from tests.content import pictures
from tests.content.all_kinds import ALL_KINDS
from tests.content.pictures import PLAIN_SVG
from tests.content.samples import with_image, write_deck
from tests.printing import reading
from tests.printing.samples import shipped, speaking

ABOUT = About("Title", "en", ("Ada Martin",), "Subject", False)

ARABIC = {
    "sample/first-card/text": "هل يجب أن تُدرِّس المدارس الذكاء الاصطناعي (AI) منذ سنة 2025؟",
    "sample/facts/first-fact/text": "عُدّ شيءٌ ما في المدينة بنسبة 42%.",
}


def printed(deck: Deck, folder: Path, file: Path, job: Job, language: str = "en") -> Printed:
    return print_deck(deck, folder, job, speaking(language, folder), file)


def cards(layout: Layout = Layout.FOLD, large: bool = False) -> Job:
    return Job((Sheet.CARDS,), A4, layout, large)


@pytest.mark.parametrize("name", ["basics", "environment"])
def test_a_deck_that_comes_with_the_game_is_read_back_in_french(name: str, tmp_path: Path) -> None:
    deck, folder, file = shipped(name), paths.decks_folder() / name, tmp_path / "cards.pdf"
    tr = speaking("fr", folder)
    done = printed(deck, folder, file, Job(tuple(Sheet), A4, Layout.SINGLE, False), "fr")
    assert (done.missing, done.unusable) == ((), ())
    about = reading.info(file)
    assert about["Title"] == tr(deck.title)
    assert about["Author"] == "The Palabre project"
    assert about["Pages"] == str(done.pages)
    assert b"/Lang (fr)" in file.read_bytes()
    everything = reading.text(file).replace("\u202f", " ")
    for card in deck.cards:
        assert all(word in everything for word in tr(card.text).replace("\u202f", " ").split()), card.id
    assert min(word.size_pt for page in reading.words(file) for word in page) > 11.9


@pytest.mark.parametrize(("paper", "said"), [(A4, "595.28 x 841.89 pts (A4)"), (LETTER, "612 x 792 pts (letter)")])
def test_large_print_is_large_on_both_papers(tmp_path: Path, paper: Paper, said: str) -> None:
    deck, file = load_deck(write_deck(tmp_path, ALL_KINDS)).required(), tmp_path / "cards.pdf"
    job = Job(tuple(Sheet), paper, Layout.DUPLEX, large=True)
    printed(deck, tmp_path / "sample", file, job)
    assert reading.info(file)["Page size"] == said
    assert min(word.size_pt for page in reading.words(file) for word in page) > 15.9


def test_a_screen_reader_hears_every_paragraph_whole_and_in_order(tmp_path: Path) -> None:
    deck, file = load_deck(write_deck(tmp_path, ALL_KINDS)).required(), tmp_path / "cards.pdf"
    printed(deck, tmp_path / "sample", file, Job(tuple(Sheet), A4, Layout.FOLD, False))
    assert reading.info(file)["Tagged"] == "yes"
    told = reading.heard(file)
    claims = [("H2", card.text.source) for card in deck.cards]
    assert list(dict.fromkeys(one for one in told if one in claims)) == claims
    assert ("H1", "Sample – For the facilitator") in told
    assert ("P", "A Repair them.") in told
    first = told.index(claims[0])
    assert [tag for tag, _ in told[first - 3 : first]] == ["P", "Figure", "P"]
    assert [text for tag, text in told[first - 3 : first + 6] if tag == "P"] == [
        "Debate",
        "1",
        "Fact",
        "1",
        "Something was counted.",
    ]


def test_a_printer_is_told_not_to_fit_and_how_to_turn(tmp_path: Path) -> None:
    deck, file = load_deck(write_deck(tmp_path, ALL_KINDS)).required(), tmp_path / "cards.pdf"
    printed(deck, tmp_path / "sample", file, cards(Layout.DUPLEX))
    content = file.read_bytes()
    assert b"/PrintScaling /None" in content
    assert b"/DuplexFlipLongEdge" in content
    assert b"/DisplayDocTitle true" in content
    printed(deck, tmp_path / "sample", file, cards(Layout.FOLD))
    assert b"/DuplexFlipLongEdge" not in file.read_bytes()


def test_arabic_is_joined_runs_from_the_right_and_is_read_back_in_whole_words(tmp_path: Path) -> None:
    folder = write_deck(tmp_path, ALL_KINDS)
    deck, file = load_deck(folder).required(), tmp_path / "cards.pdf"
    sources = {text.context: text.source for text in texts_in(deck)}
    entries = [
        f'msgctxt "{context}"\nmsgid "{sources[context]}"\nmsgstr "{text}"\n' for context, text in ARABIC.items()
    ]
    header = 'msgid ""\nmsgstr "Language: ar\\nContent-Type: text/plain; charset=utf-8\\n"\n'
    (folder / "locales").mkdir()
    (folder / "locales" / "ar.po").write_text("\n".join([header, *entries]), encoding="utf-8")
    assert printed(deck, folder, file, cards(), "ar").missing == ()
    everything = reading.text(file)
    for word in ("يجب", "المدارس", "الذكاء", "الاصطناعي", "شيءٌ"):
        assert word in everything
    claim = [word for word in reading.words(file)[0] if word.right < 81 and 28 < word.top < 65]
    right = max(word.right for word in claim)
    for text in ("؟2025", ")AI("):
        start = next(word for word in claim if word.text == text)
        assert start.right == pytest.approx(right, abs=0.1), "a line starts on the right"
    # Boxes give letters in the order of the paper, from left to right.
    texts = [word.text for word in sorted(claim, key=lambda word: word.left)]
    assert texts.index("ذ") < texts.index(")AI("), "what is said later stands further to the left"


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\x80\x20\x20" * 8 for _ in range(8)))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "content", "drawn"),
    [
        ("mill.png", png(8, 8), True),
        ("mill.png", png(60_000, 60_000), False),
        ("mill.png", b"no picture", False),
        ("mill.png", png(8, 8)[:50], False),
        ("mill.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>', False),
    ],
)
def test_a_picture_of_the_deck_is_drawn_if_it_is_safe(tmp_path: Path, name: str, content: bytes, drawn: bool) -> None:
    folder = write_deck(tmp_path, with_image(name))
    (folder / "images").mkdir()
    (folder / "images" / name).write_bytes(PLAIN_SVG if name.endswith(".svg") else pictures.png())
    deck = load_deck(folder).required()
    (folder / "images" / name).write_bytes(content)  # somebody exchanged it meanwhile
    file = tmp_path / "cards.pdf"
    done = printed(deck, folder, file, cards())
    assert done.unusable == (() if drawn else (name,))
    assert (b"/Subtype /Image" in file.read_bytes()) is drawn


def test_characters_that_no_font_has_are_told(tmp_path: Path) -> None:
    press = Press(tmp_path)
    assert press.width("a\U000e1000b", 12.0, False) == press.width("a?b", 12.0, False)
    assert press.missing == {"\U000e1000"}


def test_french_spaces_keep_their_width_and_bold_is_wider(tmp_path: Path) -> None:
    press = Press(tmp_path)
    assert press.width("Quoi\u202f?", 12.0, False) > press.width("Quoi?", 12.0, False)
    assert press.width("Quoi", 12.0, True) > press.width("Quoi", 12.0, False)
    assert press.width("deux mots", 24.0, False) == pytest.approx(2 * press.width("deux mots", 12.0, False))


def test_a_file_that_cannot_be_written_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    file.mkdir()
    with pytest.raises(OSError, match=r"cards\.pdf"):
        Press(tmp_path).save([Page(210, 297)], ABOUT, file)
    assert [path.name for path in tmp_path.iterdir()] == ["cards.pdf"]
