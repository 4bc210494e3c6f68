"""The contact sheet shows every word of every card, and cuts none."""

from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from game.content.loader import load_deck
from game.content.texts import texts_in
from game.core.deck import Deck, StatementCard
from game.core.text import Text
from game.i18n.dates import date_words
from game.i18n.translator import Catalogue, Translator
from game.view.prefs import ThemeName
from game.view.scene import Box, Icon, Node, Panel, Scene, Words
from game.view.sheet import LABELS, SIZES, back_of, contact_sheet
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import write_deck
from tests.view.samples import deck as environment
from tests.view.samples import ruler, translator_of

SIZE = (1920, 1080)
LONG = "Nobody knows in advance how long a text of an author will be. " * 8


@pytest.fixture
def sample(tmp_path: Path) -> Deck:
    return load_deck(write_deck(tmp_path, ALL_KINDS)).required()


@cache
def pages_of(deck: Deck, language: str = "en", size: tuple[int, int] = SIZE) -> tuple[Scene, ...]:
    return contact_sheet(deck, translator_of(language), ruler(), size)


def words_on(pages: tuple[Scene, ...]) -> str:
    return "\n".join(node.label for page in pages for node in page.nodes)


def texts(page: Scene) -> list[tuple[Node, Words]]:
    return [(node, node.paint) for node in page.nodes if isinstance(node.paint, Words)]


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 1 and down > 1


def holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x + 1
        and outer.y <= inner.y + 1
        and inner.right <= outer.right + 1
        and inner.bottom <= outer.bottom + 1
    )


def long_deck(deck: Deck) -> Deck:
    """The deck with a statement whose text is as long as can be, and whose back is longer than a page."""
    card = next(card for card in deck.cards if isinstance(card, StatementCard))
    many = tuple(Text(f"x/{number}", f"{number} {LONG}") for number in range(1, 31))
    return replace(deck, cards=(replace(card, text=Text("x/text", LONG[:200]), arguments_for=many), *deck.cards[1:]))


def test_everything_on_every_kind_of_card_is_shown(sample: Deck) -> None:
    shown = words_on(pages_of(sample))
    for text in texts_in(sample.cards):
        assert text.source in shown, text.context
    for fact in sample.facts:
        assert all(text.source in shown for text in (fact.text, fact.figure, fact.caveat))
        assert (
            f"{fact.source.title}. {fact.source.publisher}, {date_words(fact.source.date, 'en')} ({fact.lean})" in shown
        )
    assert all(f"{role.name.source} – {role.interests.source}" in shown for role in sample.roles)


def test_answers_values_and_scales_are_shown_in_the_numbers_of_the_language(sample: Deck) -> None:
    _, _, claim, estimate, ranking, timeline, *_ = sample.cards
    french = Translator("fr")
    assert ("answer", "false") in [(entry.label, entry.words) for entry in back_of(sample, claim, french)]
    told = {entry.label: entry.words for entry in back_of(sample, estimate, french)}
    assert (told["answer"], told["min, max"]) == ("90\u00a0watt-hours", "1 – 100, log")
    in_order = [entry.words for entry in back_of(sample, ranking, french)]
    assert in_order[1:4] == [
        "A text – 0,05\u00a0watt-hours",
        "A picture – 2,9\u00a0watt-hours",
        "A video – 90\u00a0watt-hours",
    ]
    years = [entry.words.rpartition(" ")[2] for entry in back_of(sample, timeline, french)[2:5]]
    assert years == ["1956", "1997", "2022"]


def test_a_sheet_is_in_its_language(sample: Deck) -> None:
    texts_ = {text.context: f"FR {number}" for number, text in enumerate(texts_in(sample))}
    pages = contact_sheet(sample, Translator("fr", Catalogue(texts_, {})), ruler(), SIZE)
    shown = words_on(pages)
    for text in texts_in(sample.cards):
        assert texts_[text.context] in shown
        assert text.source not in shown


def test_the_names_of_fields_are_in_the_language_of_the_sheet() -> None:
    french = translator_of("fr")
    deck = environment()
    labels = {entry.label for card in deck.cards for entry in back_of(deck, card, french)}
    assert {"facile à lire", "pour 1", "contre 1", "explication", "réserve"} <= labels
    fields = {"easy", "because", "by", "unit", "caveat", "figure"}
    assert {label for label in labels if label.rstrip(" 0123456789") in {*fields, "for", "against", "twists"}} == set()
    fronts = {node.label for page in pages_of(deck, "fr") for node in page.nodes if node.id.endswith("/front/kind")}
    assert {"affirmation", "procès"} <= fronts


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_stands_alone_on_the_last_line_of_a_text(language: str) -> None:
    alone = [
        node.id
        for page in pages_of(environment(), language)
        for node, paint in texts(page)
        if len(paint.lines) > 1 and len(paint.lines[-1].split()) == 1 and not node.id.endswith("/label")
    ]
    assert alone == []


def test_an_id_is_broken_at_its_hyphens_alone() -> None:
    for page in pages_of(environment()):
        for node, paint in texts(page):
            if node.id.endswith("/label"):
                assert all(line.endswith(("-", "-\u200b")) for line in paint.lines[:-1]), node.label


def test_a_front_has_its_picture_and_its_kind(sample: Deck) -> None:
    (page, *_) = pages_of(sample)
    icons = {node.id: node.paint.name for node in page.nodes if isinstance(node.paint, Icon)}
    assert icons["first-card/front/icon"] == "leaf"
    assert icons["picture-or-text/front/icon"] == sample.look.icon, "a card without a picture shows its deck's"
    assert page.node("old-computers/front/kind").label == "dilemma"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [SIZE, (1024, 768), (3840, 2160)])
def test_nothing_is_cut_off_and_nothing_covers_something_else(language: str, size: tuple[int, int]) -> None:
    for page in pages_of(long_deck(environment()), language, size):
        window = Box(0, 0, *size)
        panels = [node for node in page.nodes if isinstance(node.paint, Panel)]
        for node, paint in texts(page):
            assert holds(window, node.box), node.id
            around = [panel.box for panel in panels if node.id.startswith(f"{panel.id}/")]
            assert all(holds(box, node.box) for box in around), node.id
            widest = max(ruler().width(line, paint.size_px, paint.weight) for line in paint.lines)
            assert widest <= node.box.w + 1, node.id
        written = [node for node, _ in texts(page) if node.id not in ("head", "page")]
        for one, other in combinations(written, 2):
            assert not overlap(one.box, other.box), (one.id, other.id)
        cards = [node.box for node in panels if node.id.endswith(("/front", "/back"))]
        assert not any(overlap(one, other) for one, other in combinations(cards, 2))


def test_letters_stay_large_enough_to_read() -> None:
    for page in pages_of(long_deck(environment())):
        sizes = {round(100 * paint.size_px / SIZE[1], 2) for node, paint in texts(page)}
        assert min(sizes) >= min(LABELS, *SIZES)
        assert min(sizes) * SIZE[1] / 100 >= 14


def test_a_back_that_is_longer_than_a_page_goes_on_on_the_next_one() -> None:
    deck = long_deck(environment())
    pages = pages_of(deck)
    card = deck.cards[0]
    shown = [node.label for page in pages for node, _ in texts(page) if node.id.startswith(card.id)]
    for entry in back_of(deck, card, translator_of("en")):
        assert entry.words in shown
    assert Counter(shown)[card.text.source] > 1, "each part says which card it belongs to"
    assert f"{card.id} (2)" in shown


def test_cards_keep_the_order_of_their_deck(sample: Deck) -> None:
    fronts = [
        node.id.removesuffix("/front/id")
        for page in pages_of(sample)
        for node in page.nodes
        if node.id.endswith("/front/id")
    ]
    assert fronts == [card.id for card in sample.cards]


def test_short_cards_share_a_page(sample: Deck) -> None:
    pages = pages_of(sample)
    assert len(pages) <= len(sample.cards) / 3 + 1
    assert [page.node("page").label for page in pages] == [f"{n} / {len(pages)}" for n in range(1, len(pages) + 1)]


def test_no_two_nodes_of_a_page_share_an_id(sample: Deck) -> None:
    for page in (*pages_of(sample), *pages_of(long_deck(environment()))):
        assert max(Counter(node.id for node in page.nodes).values()) == 1


@pytest.mark.parametrize("theme", list(ThemeName))
def test_a_sheet_comes_in_every_theme(sample: Deck, theme: ThemeName) -> None:
    grounds = {page.ground for page in contact_sheet(sample, translator_of("en"), ruler(), SIZE, theme)}
    assert len(grounds) == 1
