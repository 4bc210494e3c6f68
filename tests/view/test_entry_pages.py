"""What is put down, in larger text: on pages that each have something to say, none of them with a line left over."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.core.session import Session
from game.shell.gallery import screen
from game.view.entry.cells import listed_evenly
from game.view.fields import field_id
from game.view.scene import Box, Role, Scene, Words
from game.view.sheets import sheet_running
from game.view.stage import Stage
from tests.view.entry_cases import (
    LONG,
    WORDY,
    dilemma,
    question,
    stage_at,
    voting,
    voting_on_notes,
)
from tests.view.samples import Size, seen, stage_for, translator_of

BROAD, WIDE, HIGH = (3440, 1440), (1920, 1080), (1024, 768)
SAYS = ("claim", "reminder", "ask", "unit", "way", "meaning")
"""What a page says besides fields."""

VOTES = (
    ("duel", "first-vote"),
    ("decide", "first-vote"),
    ("delphi", "first-estimate"),
    ("dilemma", "first-vote"),
    ("doubt-river", "first-position"),
    ("line-up", "order"),
    ("one-two-four-all", "dots"),
    ("regnier", "first-vote"),
    ("trial", "jury-vote"),
    ("unsigned", "shared"),
)


def pages_of(session: Session | None, stage: Stage, size: Size, text: int, language: str = "fr") -> Iterator[Scene]:
    """All pages of a screen, without a focus that would choose one."""
    page, pages = 0, 1
    while page < pages:
        scene = seen(session, replace(stage, page=page, focus=None), size=size, language=language, text=text)
        yield scene
        page, pages = page + 1, scene.pages


def entry(format: str, name: str, size: Size, text: int) -> list[Scene]:
    session, stage, _ = screen(name, stage_for(format), translator_of("fr"), None, 1)
    return list(pages_of(session, stage, size, text))


def ids(scene: Scene) -> set[str]:
    return {node.id for node in scene.nodes}


def fields(scene: Scene) -> list[str]:
    return [node.id for node in scene.nodes if node.role is Role.FIELD or node.id.startswith(("option/", "item/"))]


@pytest.mark.parametrize(("size", "text"), [(HIGH, 125), (HIGH, 200), (WIDE, 200), (BROAD, 150), (BROAD, 200)])
@pytest.mark.parametrize(("format", "name"), VOTES)
def test_each_page_of_an_entry_has_a_field_or_says_something(format: str, name: str, size: Size, text: int) -> None:
    for page in entry(format, name, size, text):
        said = {each.partition("/")[0] for each in ids(page)}
        assert fields(page) or said & set(SAYS), f"{format}/{name}, page {page.page + 1} of {page.pages}"
        assert "clock" in ids(page)


@pytest.mark.parametrize(("format", "name"), VOTES)
def test_what_is_asked_is_whole_and_once(format: str, name: str) -> None:
    pages = entry(format, name, HIGH, 200)
    asked = [node.paint for page in pages for node in page.nodes if node.id.partition("/")[0] == "ask"]
    words = " ".join(line for paint in asked if isinstance(paint, Words) for line in paint.lines)
    session, _, _ = screen(name, stage_for(format), translator_of("fr"), None, 1)
    assert session is not None
    assert words.split() == translator_of("fr")(session.phase.prompt).split()


def test_the_claim_and_what_is_asked_stand_on_the_first_page_and_all_options_on_the_second() -> None:
    first, second = entry("regnier", "first-vote", HIGH, 150)
    assert {"claim", "ask"} <= ids(first)
    assert not fields(first)
    assert len(fields(second)) == 7


def test_options_are_seen_below_a_reminder_of_the_claim_where_that_has_room() -> None:
    first, second = entry("mini-assembly", "vote", HIGH, 150)
    assert "claim" in ids(first)
    assert {"reminder/card", "field/agree", "field/pass"} <= ids(second)


def test_a_claim_higher_than_a_page_is_parted_between_its_sentences() -> None:
    sentences = (
        "Les établissements scolaires devraient y renoncer, sans attendre une année de plus, partout.",
        "Un simple dessin à la main suffit à tous les élèves, même aux plus petits d’entre eux.",
    )
    session = voting("stance", question(" ".join(sentences)))
    pages = list(pages_of(session, stage_at(session), HIGH, 200))
    assert list(claims_on(pages)) == [*sentences]


def test_a_sentence_higher_than_a_page_is_parted_between_its_words() -> None:
    sentence = LONG.removesuffix(".") + ", même aux plus petits d’entre eux."
    session = voting("stance", question(sentence))
    parts = list(claims_on(list(pages_of(session, stage_at(session), HIGH, 200))))
    assert len(parts) > 1
    assert " ".join(parts).split() == sentence.split()


def claims_on(pages: list[Scene]) -> Iterator[str]:
    for page in pages:
        for node in page.nodes:
            if node.id.partition("/")[0] in ("claim", "reminder") and isinstance(node.paint, Words):
                yield " ".join(node.paint.lines)


def test_a_long_list_fills_its_pages_alike() -> None:
    session = voting_on_notes("dots", 12, WORDY, dots=3)
    counts = [len(fields(page)) for page in pages_of(session, stage_at(session), HIGH, 150)]
    listed = [count for count in counts if count]
    assert sum(listed) == 12
    assert max(listed) - min(listed) <= 1


def test_eight_long_options_keep_the_claim_on_the_first_of_their_pages() -> None:
    session = voting("options", dilemma(8, WORDY, LONG), people=40, secret=True)
    first, *others = pages_of(session, stage_at(session), HIGH, 150)
    assert ids(first) & {"claim", "reminder"}
    assert sum(len(fields(page)) for page in others) + len(fields(first)) == 8


def test_lines_of_a_list_beside_each_other_are_as_high_as_each_other_where_that_has_room() -> None:
    boxes = listed_evenly(Box(0, 0, 200, 100), [10, 20, 10, 30], 0, 0, 2, 0).boxes
    assert [(box.y, box.h) for box in boxes] == [(0, 10), (10, 30), (0, 10), (10, 30)]


def test_columns_of_a_list_end_together_where_it_has_not() -> None:
    boxes = listed_evenly(Box(0, 0, 200, 62), [10, 20, 30, 20, 30], 0, 0, 2, 0).boxes
    assert boxes[2].bottom == pytest.approx(60)
    assert boxes[4].bottom == pytest.approx(60)


def test_pages_of_a_list_are_filled_alike_and_have_the_claim_above_where_that_costs_none() -> None:
    session, stage, _ = screen("dots", stage_for("one-two-four-all"), translator_of("fr"), None, 1)
    assert session is not None
    first = seen(session, stage, size=HIGH, language="fr")
    second = seen(session, replace(stage, focus=field_id(sheet_fields(session)[-1])), size=HIGH, language="fr")
    assert "claim" in ids(first) & ids(second)
    assert {len(fields(first)), len(fields(second))} == {3, 4}


def sheet_fields(session: Session) -> tuple[str, ...]:
    sheet = sheet_running(session)
    assert sheet is not None
    return sheet.fields


@pytest.mark.parametrize("size", [HIGH, (2560, 1080)])
def test_five_tables_stand_in_lines_without_a_hole(size: Size) -> None:
    (scene,) = entry("delphi", "first-estimate", size, 100)
    places = [node.box for node in scene.nodes if node.role is Role.FIELD]
    assert len(places) == 5
    assert 1 in (len({round(box.x) for box in places}), len({round(box.y) for box in places}))
