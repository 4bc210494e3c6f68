"""Texts on pages: what fits a page is never cut, and what is longer ends its pages where one may stop reading."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from game.core.deck import Card
from game.shell.gallery import screen
from game.shell.text import SPACED, TextEngine
from game.view.audience import audience
from game.view.line_ends import AFTER_SHORT, cost_of_end, ends_sentence
from game.view.pagination.band import TABLE
from game.view.prefs import Prefs
from game.view.scene import Panel, Scene, Words
from tests.view.samples import FORMATS, Size, deck, format_named, ruler, stage_for, translator_of
from tests.view.test_large_text import BROAD_SIZE, HIGH_SIZE, WIDE_SIZE

MARGIN = 0.07
"""A text that leaves less than that part of the window free on its page counts as longer than the page: there is air
round pages and, on cards, round words."""

SPREAD = tuple(
    (language, text, size, spaced)
    for place, language in enumerate(("fr", "en"))
    for text in (125, 150, 200)
    for size, spaced in (
        ((HIGH_SIZE, False), (WIDE_SIZE, True))
        if place
        else ((HIGH_SIZE, True), (WIDE_SIZE, False), (HIGH_SIZE, False))
    )
)
"""Languages, sizes of text, windows, and whether letters stand apart."""

CARDS = deck().cards[::4]

SPOKEN = {
    "duel": ("for", "against-replies", "discussion", "discussion:done", "outcome:1"),
    "cafe": ("frame", "ideas", "ideas:done", "next-steps"),
    "decide": ("proposals", "proposals:done", "amendments:done"),
    "delphi": ("extremes", "outcome:2"),
    "dilemma": ("read", "fours", "discussion", "discussion:done", "who-decides", "choice:1"),
    "fact-or-fake": ("read", "pairs", "discussion", "outcome:2"),
    "line-up": ("outcome:2",),
    "orders-of-magnitude": ("read", "discussion", "outcome:2"),
    "roles": ("read", "deal", "prepare", "voices", "discussion"),
    "trial": ("read", "prepare", "prosecution", "jury"),
    "unsigned": ("read", "feelings", "feelings:done", "reactions"),
}
"""Screens with claims, what is asked, facts, remarks, sources, briefs and notes, by format."""


@cache
def apart() -> TextEngine:
    return TextEngine(None, *SPACED)


def pages(
    format: str, name: str, card: str | None, language: str, text: int, size: Size, spaced: bool
) -> Iterator[Scene]:
    """All pages of a screen, without a focus that would choose one."""
    tr = translator_of(language)
    session, stage, now_ms = screen(name, stage_for(format), tr, card, 1)
    prefs = Prefs(language, text=text, spaced=spaced)
    page, count = 0, 1
    while page < count:
        shown = replace(stage, page=page, focus=None)
        scene = audience(session, shown, tr, prefs, apart() if spaced else ruler(), size, now_ms)
        yield scene
        page, count = page + 1, scene.pages


def cut_texts(every: list[Scene]) -> dict[str, list[Words]]:
    """What of the texts that stand on several pages stands on each."""
    found = defaultdict[tuple[str, str], list[Words]](list)
    for page in every:
        for node in page.nodes:
            if page.cut and isinstance(node.paint, Words) and node.id not in page.fixed:
                found[node.id, node.label].append(node.paint)
    return {node_id: parts for (node_id, _), parts in found.items() if len(parts) > 1}


def room_on(page: Scene) -> float:
    """How many pixels there are between what stands above and below on every page."""
    around = [node.box for node in page.nodes if node.id in page.fixed and node.id != TABLE]
    top = max((box.bottom for box in around if box.bottom < page.height / 2), default=0.05 * page.height)
    return min((box.y for box in around if box.y > page.height / 2), default=0.95 * page.height) - top


def broken_rules(every: list[Scene]) -> Iterator[str]:
    for node_id, parts in cut_texts(every).items():
        lines = [line for part in parts for line in part.lines]
        if len(lines) * parts[0].leading_px < min(map(room_on, every)) - MARGIN * every[0].height:
            yield f"{node_id} fits a page and is cut after {parts[0].lines[-1]!r}"
        if min(len(part.lines) for part in parts) < 2:
            yield f"{node_id} has a line alone"


@pytest.mark.parametrize("format", SPOKEN)
def test_a_text_that_fits_a_page_is_never_cut_and_no_line_of_a_longer_one_stands_alone(format: str) -> None:
    assert {name.partition(":")[0] for name in SPOKEN[format]} <= {phase.id for phase in format_named(format).phases}
    found = [
        (name, language, text, size, spaced, rule)
        for place, name in enumerate(SPOKEN[format])
        for language, text, size, spaced in SPREAD[place % 3 :: 3]
        for rule in broken_rules(list(pages(format, name, None, language, text, size, spaced)))
    ]
    assert not found


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_no_fact_nor_its_remark_nor_its_source_is_cut(card: Card) -> None:
    format = next(name for name in FORMATS if format_named(name).plays(card))
    for language, text, size, spaced in SPREAD[::2]:
        every = list(pages(format, "fact", card.id, language, text, size, spaced))
        assert not list(broken_rules(every)), (language, text, size, spaced)


def test_a_claim_longer_than_a_page_is_cut_after_a_sentence() -> None:
    every = list(pages("dilemma", "read", None, "fr", 200, HIGH_SIZE, False))
    first, second = cut_texts(every)["card/text"]
    assert ends_sentence(first.lines[-1])
    assert len(second.lines) > 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_brief_longer_than_a_page_is_cut_after_a_sentence(language: str) -> None:
    briefs = defaultdict[str, list[Words]](list)
    for page in pages("roles", "deal", None, language, 200, HIGH_SIZE, False):
        for node in page.nodes:
            if node.id.endswith("/brief") and isinstance(node.paint, Words):
                briefs[node.id.split("/")[1]].append(node.paint)
    for parts in briefs.values():
        for part, _ in pairwise(parts):
            assert ends_sentence(part.lines[-1])


def test_a_page_ends_best_after_a_sentence_and_worst_after_a_short_word() -> None:
    ends = ["il fait froid.", "elle dit : « Non ! »", "il fait froid,", "il fait", "il fait un"]
    costs = [cost_of_end(line) for line in ends]
    assert costs == sorted(costs)
    assert costs[:2] == [0, 0]
    assert costs[-1] == AFTER_SHORT > costs[-2]


@pytest.mark.parametrize(("format", "name"), [("dilemma", "fours"), ("dilemma", "read"), ("duel", "outcome:1")])
def test_a_card_that_goes_on_ends_just_below_its_last_line(format: str, name: str) -> None:
    every = list(pages(format, name, None, "fr", 200, HIGH_SIZE, False))
    seen = 0
    for page in every[:-1]:
        for node in page.nodes:
            square = node.paint.square if isinstance(node.paint, Panel) else ()
            if node.id != TABLE and {"bl", "br"} <= set(square):
                inside = [other.box.bottom for other in page.nodes if isinstance(other.paint, Words)]
                last = max(bottom for bottom in inside if bottom <= node.box.bottom + 1)
                assert node.box.bottom - last < 0.05 * page.height
                seen += 1
    assert seen


@pytest.mark.parametrize("name", ["fours", "discussion", "who-decides"])
@pytest.mark.parametrize("text", [100, 125, 150, 200])
def test_no_option_stands_before_the_claim_it_belongs_to(name: str, text: int) -> None:
    for size in (HIGH_SIZE, BROAD_SIZE):
        for spaced in (False, True):
            claim = option = None
            for number, page in enumerate(pages("dilemma", name, None, "fr", text, size, spaced)):
                ids = {node.id for node in page.nodes}
                if claim is None and ids & {"card/text", "card/reminder"}:
                    claim = number
                if option is None and any(node_id.startswith("card/detail/") for node_id in ids):
                    option = number
            assert option is not None
            assert claim is not None
            assert claim <= option, (size, spaced)


@pytest.mark.parametrize(
    ("format", "name"), [("duel", "for"), ("duel", "against-replies"), ("moving-debate", "argument")]
)
def test_who_speaks_and_what_is_asked_stand_on_the_first_page_with_the_claim(format: str, name: str) -> None:
    for language in ("fr", "en"):
        first = next(pages(format, name, None, language, 200, HIGH_SIZE, False))
        ids = {node.id for node in first.nodes}
        assert "ask" in ids
        assert ids & {"card/text", "card/reminder"}
        assert any(node_id.startswith("side/") for node_id in ids)


@pytest.mark.parametrize(("format", "name"), [("unsigned", "feelings:done"), ("decide", "proposals:done")])
def test_no_page_after_the_notes_has_the_claim_alone(format: str, name: str) -> None:
    *_, last = pages(format, name, None, "fr", 200, HIGH_SIZE, False)
    assert any(node.id.startswith("note/") for node in last.nodes)


def test_an_answer_whose_reason_goes_on_overleaf_is_large_on_its_page() -> None:
    first, second = pages("fact-or-fake", "outcome:1", None, "fr", 200, HIGH_SIZE, False)
    answer, reason = first.node("answer").paint, second.node("answer/because").paint
    assert isinstance(answer, Words)
    assert isinstance(reason, Words)
    assert answer.size_px > 2 * reason.size_px
