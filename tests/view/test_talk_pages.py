"""Talk in larger text: what must be seen together stands on one page, and no page is spent on next to nothing."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.core.charter import LONGEST_ARTICLE
from game.view.scene import Role, Scene, Words
from game.view.topic import TWIST
from tests.view.samples import Size, seen, translator_of
from tests.view.test_large_text import BROAD_SIZE, HIGH_SIZE, WIDE_SIZE, ids, pages_of, shown


def pages(format: str, name: str, size: Size, language: str, text: int) -> list[Scene]:
    return list(pages_of(format, name, size, language, text))


def words_of(page: Scene) -> list[str]:
    return [node.label for node in page.nodes if isinstance(node.paint, Words)]


def test_each_page_of_a_long_brief_says_whose_it_is_and_which_tables_play_it() -> None:
    briefs = [
        page
        for page in pages("roles", "deal", HIGH_SIZE, "fr", 200)
        if any(name.endswith("/brief") for name in ids(page))
    ]
    assert len(briefs) > 4  # there are four roles
    for page in briefs:
        parts = {name.removesuffix("/brief") for name in ids(page) if name.endswith("/brief")}
        assert all(f"{part}/name" in ids(page) for part in parts)
        assert any(name.startswith("table-badge/") for name in ids(page))


def test_a_brief_on_several_pages_is_shown_whole() -> None:
    told = {}
    for page in pages_of("roles", "deal", HIGH_SIZE, "fr", 200):
        for node in page.nodes:
            if (
                node.id.startswith("part/grid-engineer")
                and node.id.endswith("/brief")
                and isinstance(node.paint, Words)
            ):
                told[node.id] = " ".join(node.paint.lines)
    whole = next(
        page.node(name).label
        for page in pages_of("roles", "deal", HIGH_SIZE, "fr", 150)
        for name in ids(page)
        if name == "part/grid-engineer/brief"
    )
    assert len(told) > 1
    assert " ".join(told[name] for name in sorted(told, key=len)) == whole


def test_who_speaks_stands_on_the_first_page_below_the_claim() -> None:
    first = pages("duel", "against-replies", WIDE_SIZE, "en", 200)[0]
    assert {"card/text", "side/against", "side/against/state"} <= ids(first)


def test_a_short_claim_what_is_asked_and_both_sides_have_room_on_one_page_of_the_largest_text() -> None:
    only = pages("duel", "for", WIDE_SIZE, "en", 200)
    assert len(only) == 1
    assert {"card/text", "ask", "side/for", "side/against"} <= ids(only[0])


@pytest.mark.parametrize(("format", "name"), [("roles", "voices"), ("trial", "prosecution"), ("trial", "jury")])
def test_each_page_of_a_long_speech_says_who_has_the_floor(format: str, name: str) -> None:
    shown = pages(format, name, HIGH_SIZE, "fr", 200)
    told = [page for page in shown if any(node.endswith("/below") for node in ids(page))]
    assert told
    for page in shown:
        panels = {node.id for node in page.nodes if node.id.startswith("floor/") and node.role is Role.PANEL}
        rings = {node for node in ids(page) if node.startswith("floor/on")}
        assert len(panels) == len(rings) == (1 if page in told else 0)
        assert all(f"{panel}/name" in ids(page) for panel in panels)


def test_a_colour_that_speaks_stands_below_the_claim_on_the_first_page() -> None:
    first = pages("regnier", "colours", HIGH_SIZE, "fr", 200)[0]
    assert {"card/text", "floor/on"} <= ids(first)


@pytest.mark.parametrize("format", ["roles", "trial"])
def test_the_names_of_all_parts_have_one_size(format: str) -> None:
    for name in ("deal", "prepare"):
        page = pages(format, name, HIGH_SIZE, "fr", 100)[0]
        names = [node.paint for node in page.nodes if node.id.startswith("part/") and node.id.endswith("/name")]
        assert len({paint.size_px for paint in names if isinstance(paint, Words)}) == 1


def test_no_page_tells_only_that_nothing_was_noted_yet() -> None:
    for text in (125, 150, 200):
        for page in pages("unsigned", "feelings", HIGH_SIZE, "fr", text):
            assert "ask/count" not in ids(page)


def test_the_count_of_notes_stands_with_the_end_of_what_is_asked() -> None:
    for text in (125, 150, 200):
        found = [page for page in pages("unsigned", "feelings:done", HIGH_SIZE, "fr", text) if "ask/count" in ids(page)]
        assert len(found) == 1
        assert "ask" in ids(found[0])


def test_on_large_text_a_twist_is_a_sign_with_its_name_and_the_words() -> None:
    page = next(page for page in pages_of("duel", "against-replies", HIGH_SIZE, "fr", 125) if "twist/0" in ids(page))
    assert page.node("twist/0/icon").role is Role.IMAGE
    assert page.node("twist/0/icon").label == translator_of("fr")(TWIST)
    assert {"side/for", "side/against"} <= ids(page)


def test_an_empty_shelf_has_no_rule_below_its_question() -> None:
    for page in pages("debrief", "last-round", HIGH_SIZE, "fr", 150):
        assert not any(name.endswith("/rule") for name in ids(page))


def test_notes_on_shelves_take_the_room_of_the_questions() -> None:
    (page,) = pages("debrief", "last-round:done", BROAD_SIZE, "fr", 150)
    assert "notes/moment/question" not in ids(page)
    assert any("Pour certains" in words for words in words_of(page))


def test_a_card_with_ways_out_goes_on_below_and_does_not_ask_again() -> None:
    for name in ("read", "fours", "discussion"):
        shown = pages("dilemma", name, WIDE_SIZE, "fr", 125)
        assert len(shown) == 2
        assert [("ask" in ids(page), "card/text" in ids(page)) for page in shown] == [(True, True), (False, False)]


def test_an_activity_has_its_words_on_the_first_page_before_the_name_of_its_format() -> None:
    first = pages("cafe", "next-steps", HIGH_SIZE, "ar", 200)[0]
    assert "card/text" in ids(first)


def test_what_is_asked_is_larger_where_it_has_a_page_for_itself() -> None:
    first, second = pages("decide", "proposals", HIGH_SIZE, "fr", 200)
    assert "ask" not in ids(second)
    alone, beside = first.node("ask"), pages("decide", "proposals", HIGH_SIZE, "fr", 150)[-1].node("ask")
    assert isinstance(alone.paint, Words)
    assert isinstance(beside.paint, Words)
    assert alone.paint.size_px / 2.0 > beside.paint.size_px / 1.5


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize(
    ("format", "name"),
    [
        ("decide", "proposals"),
        ("decide", "amendments:done"),
        ("cafe", "themes:done"),
        ("dilemma", "fours"),
        ("dilemma", "discussion"),
        ("dilemma", "who-decides"),
    ],
)
def test_what_is_asked_stands_whole_on_the_first_page(format: str, name: str, language: str) -> None:
    for size in (HIGH_SIZE, WIDE_SIZE):
        first, *others = pages(format, name, size, language, 200)
        assert "ask" in ids(first)
        assert not any("ask" in ids(page) for page in others)


@pytest.mark.parametrize("text", [100, 125, 150, 200])
@pytest.mark.parametrize(
    ("format", "name"),
    [
        ("duel", "discussion:done"),
        ("decide", "proposals:done"),
        ("decide", "amendments:done"),
        ("unsigned", "feelings:done"),
    ],
)
def test_what_is_debated_stays_on_the_screen_beside_a_twist_and_notes(format: str, name: str, text: int) -> None:
    for language in ("fr", "en"):
        shown = [name for page in pages(format, name, HIGH_SIZE, language, text) for name in ids(page)]
        assert {"card/text", "card/reminder"} & set(shown), language


def test_a_pause_has_one_page_with_the_claim_only_where_that_has_room() -> None:
    (long,) = pages("dilemma", "pause", HIGH_SIZE, "fr", 200)
    (short,) = pages("duel", "pause", HIGH_SIZE, "fr", 200)
    assert "card/text" not in ids(long)
    assert "card/text" in ids(short)
    word, smaller = long.node("pause/word").paint, short.node("pause/word").paint
    assert isinstance(word, Words)
    assert isinstance(smaller, Words)
    assert word.size_px > smaller.size_px


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_no_option_whose_votes_moved_is_cut_from_its_sign_or_reads_on_from_the_one_above(language: str) -> None:
    for page in pages("dilemma", "moves:done", HIGH_SIZE, language, 200):
        options = [name.split("/")[1] for name in ids(page) if name.startswith("legend/") and name.endswith("/word")]
        assert set(options) == {name.split("/")[1] for name in ids(page) if name.startswith("legend/")}
        words = sorted((page.node(f"legend/{option}/word") for option in options), key=lambda node: node.box.y)
        for above, below in pairwise(words):
            assert isinstance(below.paint, Words)
            assert below.box.y - above.box.bottom > 0.1 * below.paint.leading_px


@pytest.mark.parametrize("name", ["frame", "ideas"])
def test_a_claim_of_five_lines_stands_whole_on_one_page_of_the_largest_text(name: str) -> None:
    (only,) = pages("cafe", name, HIGH_SIZE, "fr", 200)
    paint = only.node("card/text").paint
    assert isinstance(paint, Words)
    assert len(paint.lines) == 5


def test_both_fields_of_an_article_share_a_page_until_few_characters_are_left() -> None:
    only = pages("duel", "article", HIGH_SIZE, "fr", 200)
    assert len(only) == 1
    assert {"article/field", "article/minority/field"} <= ids(only[0])
    session, stage, now_ms = shown("duel", "article", "fr")
    assert stage.editor is not None
    long = replace(stage, editor=replace(stage.editor, text="mot " * (LONGEST_ARTICLE // 4 - 1)), focus=None)
    hinted = [
        seen(session, replace(long, page=page), size=HIGH_SIZE, language="fr", now_ms=now_ms, text=200)
        for page in range(4)
    ]
    assert any("article/hint" in ids(page) for page in hinted)
