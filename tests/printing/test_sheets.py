"""Every card of every deck that comes with the game, on paper: whole, large enough, and in its place."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from game import paths
from game.core.deck import CaseCard, Deck, DilemmaCard, RankingCard
from game.printing.cards import printed_cards
from game.printing.draw import Look
from game.printing.faces import faces, pieces
from game.printing.facilitator import FOR_FACILITATOR, facilitator_pages
from game.printing.ink import Page, Picture, Words
from game.printing.paper import A4, LARGE, LETTER, SMALL, Layout, Paper
from game.printing.sheets import card_pages, cells
from game.printing.votes import GROUPS, vote_pages
from tests.printing.samples import SHIPPED, look, shipped

SIZES = {"small": SMALL, "large": LARGE}
LEAST_PT = {"small": 12.0, "large": 16.0}
MARK = re.compile(r"\d+( · \d+/\d+)?")


def typed(pages: tuple[Page, ...]) -> Iterator[Words]:
    for page in pages:
        yield from (item for item in page.items if isinstance(item, Words))


def without_spaces(text: str) -> str:
    return re.sub(r"\s+", "", text)


def told(pages: tuple[Page, ...], *without: str) -> str:
    """All words one after the other, but for lines that say just this."""
    lines = [words.text for words in typed(pages) if words.text not in without]
    return without_spaces("".join(lines))


def seen(deck: Deck, language: str, size: str) -> Look:
    return look(deck, SIZES[size], language, paths.decks_folder() / deck.id)


@pytest.mark.parametrize(("name", "language", "size"), [*product(SHIPPED, ("en", "fr"), SIZES)])
def test_all_text_is_there_large_enough_and_inside_its_card(name: str, language: str, size: str) -> None:
    deck = shipped(name)
    looking = seen(deck, language, size)
    cards = printed_cards(deck, looking.tr)
    pages = card_pages(cards, A4, Layout.SINGLE, looking)
    cut = cells(A4, looking)
    for words in typed(pages):
        assert words.size_pt >= LEAST_PT[size]
        place = (words.x - cut.left) % cut.cell_width
        width = looking.ruler.width(words.text, words.size_pt, words.bold)
        assert looking.size.edge < place, words
        assert place + width <= cut.cell_width - looking.size.edge, words
    every = [face for card in cards for face in faces(card, looking.size, looking.ruler)]
    everything = told(pages, *(face.side.title for face in every), *(face.mark for face in every))
    for card in deck.cards:
        parts = [card.text]
        parts += [option.text for option in card.options] if isinstance(card, DilemmaCard) else []
        parts += [item.text for item in card.items] if isinstance(card, RankingCard) else []
        parts += [*card.parts, card.question] if isinstance(card, CaseCard) else []
        if card.facts:
            parts.append(deck.fact(card.facts[0]).caveat)
            assert without_spaces(deck.fact(card.facts[0]).source.sentence) in everything
        for part in parts:
            assert without_spaces(looking.tr(part)) in everything, part.context


@pytest.mark.parametrize(("size", "paper"), [*product(SIZES, (A4, LETTER))])
def test_a_back_is_behind_its_own_front(size: str, paper: Paper) -> None:
    deck = shipped("environment")
    looking = seen(deck, "en", size)
    pages = card_pages(printed_cards(deck, looking.tr), paper, Layout.DUPLEX, looking)
    cut = cells(paper, looking, turnable=False)
    assert len(pages) % 2 == 0
    assert all(page.height > page.width for page in pages)
    met = 0
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        fronts, backs = marks(front, looking, cut.page_width), marks(back, looking, None)
        for place, mark in backs.items():
            assert fronts[place] == mark
            met += 1
    assert met >= sum(bool(card.facts) for card in deck.cards)


def marks(page: Page, looking: Look, mirror: float | None) -> dict[tuple[int, int], str]:
    """The numbers in the corners by cell; with `mirror`, the width of the page, as they lie seen from behind."""
    found = {}
    for words in typed((page,)):
        if MARK.fullmatch(words.text) and words.bold and words.size_pt == looking.size.body_pt:
            right = words.x + looking.ruler.width(words.text, words.size_pt, True)
            x = right if mirror is None else mirror - right + looking.size.width
            found[round(x / looking.size.width), round(words.y / looking.size.height)] = words.text
    return found


@pytest.mark.parametrize("name", SHIPPED)
def test_a_piece_that_goes_on_says_of_what(name: str) -> None:
    deck = shipped(name)
    looking = seen(deck, "fr", "small")
    for card in printed_cards(deck, looking.tr):
        every = faces(card, looking.size, looking.ruler)
        fronts = [face.column for face in every if not face.is_back]
        backs = [face.column for face in every if face.is_back]
        found = pieces(card, looking.size, looking.ruler)
        assert len(found) == max(len(fronts), len(backs))
        for number, piece in enumerate(found):
            assert (piece.front.part, piece.front.parts) == (number + 1, len(found))
            assert piece.front.column == (fronts[number] if number < len(fronts) else fronts[0])
            assert (piece.back.column if piece.back else None) == (backs[number] if number < len(backs) else None)


def test_folded_halves_stand_side_by_side_under_the_same_number() -> None:
    deck = shipped("basics")
    looking = seen(deck, "fr", "small")
    for page in card_pages(printed_cards(deck, looking.tr), A4, Layout.FOLD, looking):
        corners = [
            words for words in typed((page,)) if MARK.fullmatch(words.text) and words.size_pt == 12 and words.bold
        ]
        by_text: dict[str, list[Words]] = {}
        for words in corners:
            by_text.setdefault(words.text, []).append(words)
        for pair in by_text.values():
            if len(pair) == 2:
                assert abs(pair[1].x - pair[0].x) == pytest.approx(63.0)
                assert pair[0].y == pair[1].y


@pytest.mark.parametrize(("language", "size"), [*product(("en", "fr"), SIZES)])
def test_every_band_names_its_kind_beside_the_longest_number(language: str, size: str) -> None:
    for name in SHIPPED:
        deck = shipped(name)
        looking = seen(deck, language, size)
        cards = printed_cards(deck, looking.tr)
        titles = {side.title for card in cards for side in (card.front, card.back) if side is not None}
        for title in titles:
            widest = looking.ruler.width("88 · 8/8", looking.size.body_pt, True)
            band = looking.size.width - 2 * looking.size.edge
            room = band - widest - (4 * 2.0 + 6.5) * looking.size.scale
            assert looking.ruler.width(title, looking.size.body_pt, True) <= room, title


def test_the_order_of_a_ranking_is_not_given_away_on_its_front() -> None:
    deck = shipped("environment")
    looking = seen(deck, "en", "small")
    for printed in printed_cards(deck, looking.tr):
        card = deck.cards[printed.number - 1]
        if isinstance(card, RankingCard):
            items = [one.text for one in printed.front.paragraphs if one.label]
            assert items == sorted(items, key=str.casefold)
            assert len(items) == len(card.items)


@pytest.mark.parametrize(("language", "size"), [*product(("en", "fr"), SIZES)])
def test_votes_have_a_word_or_a_letter_a_sign_and_a_colour(language: str, size: str) -> None:
    looking = seen(shipped("work"), language, size)
    pages = vote_pages(A4, looking)
    everything = told(pages)
    for group in GROUPS:
        assert len({card.fill for card in group}) == len(group)
        for card in group:
            assert card.sign is not None or card.letter == "?"
            named = looking.tr(card.word) if card.word is not None else card.letter
            assert without_spaces(named) in everything
    assert all(words.size_pt >= LEAST_PT[size] for words in typed(pages))
    assert [len(group) for group in GROUPS] == [3, 2, 4, 7]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_facilitators_sheet_holds_what_the_cards_do_not_show(name: str) -> None:
    deck = shipped(name)
    looking = seen(deck, "fr", "small")
    pages = facilitator_pages(deck, LETTER, looking)
    foot = f"{looking.tr(deck.title)} – {looking.tr(FOR_FACILITATOR)}"
    everything = told(pages, foot, *(f"{number} / {len(pages)}" for number in range(len(pages) + 1)))
    for card in deck.cards:
        for text in (*card.prompts, *card.twists, *([card.notes] if card.notes else [])):
            assert without_spaces(looking.tr(text)) in everything, text.context
    for fact in deck.facts:
        assert without_spaces(fact.source.url) in everything
        assert without_spaces(looking.tr(fact.figure)) in everything
    assert all(words.size_pt >= 12 for words in typed(pages))


@pytest.mark.parametrize("name", SHIPPED)
def test_a_fact_and_its_source_stand_on_one_page_of_the_facilitators_sheet(name: str) -> None:
    deck = shipped(name)
    looking = seen(deck, "fr", "small")
    pages = [told((page,)) for page in facilitator_pages(deck, LETTER, looking)]
    for fact in deck.facts:
        first = without_spaces(looking.tr(fact.figure))
        last = without_spaces(fact.source.url)
        assert any(first in page and last in page[page.index(first) :] for page in pages), fact.id


def test_pictures_say_what_they_show() -> None:
    deck = shipped("bias")
    looking = seen(deck, "fr", "small")
    pages = card_pages(printed_cards(deck, looking.tr), A4, Layout.DUPLEX, looking)
    pictures = [item for page in pages for item in page.items if isinstance(item, Picture)]
    assert pictures
    assert all(picture.alt for picture in pictures)
