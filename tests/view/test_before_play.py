"""Choosing what to do, before a session: every plan and every format, with decks that can play it and that cannot."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from game.core.schedule import part_ms, planned_ms
from game.core.session import MOST_PEOPLE, Settings
from game.core.start import new_planned_session, new_session
from game.i18n.translator import Translator
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.gallery import stage_of
from game.shell.keymaps.choosing import choosing_key
from game.shell.keymaps.press import Press
from game.shell.starting import with_catalogue
from game.view.audience import audience
from game.view.audience.ways import pages
from game.view.focus import focusable
from game.view.prefs import Prefs
from game.view.scene import Action, Box, Scene
from game.view.screens import Screen
from game.view.stage import Choice, Stage
from game.view.warnings import warnings
from game.view.ways import (
    Way,
    can_be_played,
    cards_to_play,
    chosen_way,
    formats_offered,
    minutes,
    plans_offered,
    running_order,
    tables_to_seat,
)
from tests.view.rules import faults
from tests.view.samples import LANGUAGES, ruler

SIZES = ((1024, 768), (1920, 1080), (800, 600))


@cache
def catalogue() -> Catalogue:
    return open_catalogue()


@cache
def translator_of(language: str) -> Translator:
    return catalogue().translator(language)


def stage(*decks: str, screen: Screen = Screen.WAYS) -> Stage:
    """The stage with everything that is shipped, some decks chosen."""
    bare = with_catalogue(stage_of((), (), LANGUAGES), catalogue())
    return replace(bare, screen=screen, choice=Choice(decks, next(iter(catalogue().formats)), 24, 5))


def with_way(shown: Stage, way: Way) -> Stage:
    plan = way.plan.id if way.plan is not None else None
    format = way.format.id if way.format is not None else shown.choice.format
    return replace(shown, choice=replace(shown.choice, plan=plan, format=format), focus=f"way/{way.id}")


def offered(shown: Stage) -> tuple[Way, ...]:
    return (*plans_offered(shown), *formats_offered(shown))


def seen(shown: Stage, size: tuple[int, int], language: str) -> Scene:
    return audience(None, shown, translator_of(language), Prefs(language), ruler(), size, 0)


def every_choice() -> Iterator[Stage]:
    for decks in (("environment", "work"), ("basics",)):
        for way in offered(stage(*decks)):
            shown = with_way(stage(*decks), way)
            page = next(place for place, ways in enumerate(pages(shown)) if way in ways)
            yield replace(shown, page=page)
            crowd = replace(shown.choice, people=MOST_PEOPLE, cards=40, pace=150)
            yield replace(shown, screen=Screen.SETUP, focus="field/people", choice=crowd)
            yield replace(shown, screen=Screen.SETUP, focus="pace/60", choice=replace(shown.choice, people=2))


@pytest.mark.parametrize("language", [code for code, _ in LANGUAGES])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_way_fits_the_screens_on_which_it_is_chosen(size: tuple[int, int], language: str) -> None:
    found = {}
    for shown in every_choice():
        told = faults(seen(shown, size, language), ruler())
        if told:
            found[f"{shown.screen} {chosen_way(shown).id} {shown.choice.decks}"] = told
    assert not found, "\n".join(f"{where}: {fault}" for where, told in found.items() for fault in told)


def test_every_plan_is_offered_the_shortest_first_and_each_way_once() -> None:
    shown = with_way(stage("environment"), plans_offered(stage())[0])
    shown = replace(shown, choice=replace(shown.choice, format="duel"))
    plans = [way.plan for way in plans_offered(shown) if way.plan is not None]
    assert sorted(plan.id for plan in plans) == sorted(catalogue().plans)
    assert [plan.minutes for plan in plans] == sorted(plan.minutes for plan in plans)
    on_pages = [way.id for page in pages(shown) for way in page]
    assert len(set(on_pages)) == len(on_pages) == len(offered(shown))
    assert {"format/duel", "format/cafe", "format/debrief"} < set(on_pages)
    assert not {"format/welcome", "format/break"} & set(on_pages), "they are no session of their own"


def test_a_format_asked_for_by_name_is_offered_whatever_it_is() -> None:
    shown = stage("environment")
    welcome = Way(format=catalogue().formats["welcome"][0])
    assert welcome in formats_offered(with_way(shown, welcome))


def test_what_the_decks_hold_no_card_for_says_so() -> None:
    shown = stage("basics")
    lacking = [way for way in offered(shown) if not can_be_played(shown, way)]
    assert "format/trial" in [way.id for way in lacking]
    for way in lacking:
        scene = seen(with_way(shown, way), (1024, 768), "en")
        assert "no card for it" in scene.node("about/summary").label


def test_without_decks_only_what_needs_no_card_can_be_played() -> None:
    shown = stage()
    playable = [way for way in offered(shown) if can_be_played(shown, way)]
    assert playable
    assert all(way.format is not None and not way.format.cards for way in playable)


def test_the_running_order_of_a_plan_tells_starts_cards_and_what_is_left_out() -> None:
    shown = with_way(stage("environment"), Way(plan=catalogue().plans["workshop-2h"][0]))
    items = running_order(shown)
    assert [(item.starts, item.minutes) for item in items[:4]] == [(0, 5), (5, 10), (15, 25), (40, 11)]
    assert items[1].cards == items[1].wanted == 4
    assert not any(item.left_out for item in items)
    bare = with_way(stage("basics"), Way(plan=catalogue().plans["workshop-2h"][0]))
    left = [item for item in running_order(bare) if item.left_out]
    assert sum(item.minutes for item in running_order(bare)) == minutes(bare) <= minutes(shown)
    assert all((item.minutes, item.cards) == (0, 0) for item in left)


@pytest.mark.parametrize("pace", [60, 100, 150, 0])
def test_the_set_up_says_as_many_minutes_as_the_running_order(pace: int) -> None:
    decks = tuple(catalogue().decks)
    for way in offered(stage(*decks)):
        shown = with_way(stage(*decks), way)
        shown = replace(shown, choice=replace(shown.choice, pace=pace))
        settings = Settings(shown.choice.people, cards_to_play(shown), pace, tables_to_seat(shown))
        formats = {name: each for name, (each, _) in catalogue().formats.items()}
        if way.plan is not None:
            session = new_planned_session(shown.chosen_decks(), way.plan, formats, settings, 1)
        else:
            session = new_session(shown.chosen_decks(), shown.chosen_format(), settings, 1)
        parts = [round(part_ms(session, place) / 60_000) for place in range(len(session.parts))]
        assert minutes(shown) == sum(parts) == round(planned_ms(session) / 60_000), way.id
        if way.plan is not None:
            assert [item.minutes for item in running_order(shown)] == parts


def test_a_quick_plan_says_that_it_is_shorter() -> None:
    shown = with_way(stage("environment"), Way(plan=catalogue().plans["cafe-hour"][0]))
    quick = replace(shown, screen=Screen.SETUP, choice=replace(shown.choice, pace=60))
    assert minutes(shown) == 60
    assert minutes(quick) == 36
    assert [item.starts for item in running_order(quick)] == [0, 3, 7, 22, 33]
    assert seen(quick, (1024, 768), "en").node("setup/length").label == "About 36 minutes."


@pytest.mark.parametrize(("way", "needed"), [("trial", 3), ("roles", 3)])
def test_too_few_tables_for_the_roles_of_a_format_are_told(way: str, needed: int) -> None:
    shown = with_way(stage("environment"), Way(format=catalogue().formats[way][0]))
    for tables in range(1, 6):
        here = replace(shown, choice=replace(shown.choice, tables=tables))
        told = f"Its roles need {needed} tables." in list(warnings(translator_of("en"), here))
        assert told == (tables < needed), tables
    other = replace(with_way(shown, Way(format=catalogue().formats["duel"][0])), screen=Screen.SETUP)
    other = replace(other, choice=replace(other.choice, tables=1))
    assert not any("roles" in each for each in warnings(translator_of("en"), other))


def test_warnings_tell_of_too_few_and_too_many_people_and_of_a_slow_pace() -> None:
    tr = translator_of("en")
    shown = with_way(stage("environment"), Way(plan=catalogue().plans["cafe-hour"][0]))
    assert list(warnings(tr, shown)) == []
    for people, pace, said in ((2, 100, "few"), (200, 100, "many"), (24, 150, "longer")):
        changed = replace(shown, choice=replace(shown.choice, people=people, pace=pace))
        assert said in " ".join(warnings(tr, changed))


@pytest.mark.parametrize("text", [125, 150, 200])
def test_larger_text_keeps_the_name_and_every_deck_on_one_of_its_pages(text: int) -> None:
    many = tuple(replace(deck, id=f"{deck.id}-{place}") for place in range(3) for deck in stage().decks)
    shown = replace(stage(screen=Screen.TABLE), decks=many)
    tr, prefs = translator_of("en"), Prefs("en", text=text)
    first = audience(None, shown, tr, prefs, ruler(), (1024, 768), 0)
    assert first.pages > 1
    pages_of = [replace(shown, page=page, turned=True) for page in range(first.pages)]
    ids = [node.id for one in pages_of for node in audience(None, one, tr, prefs, ruler(), (1024, 768), 0).nodes]
    for name in ("head/title", "language", *(f"deck/{deck.id}" for deck in many)):
        assert ids.count(name) == 1, name


@pytest.mark.parametrize("text", [100, 125, 200])
def test_a_chosen_deck_keeps_its_icon_and_has_a_mark_and_a_line_inside_its_edge(text: int) -> None:
    shown = stage("environment", "work", screen=Screen.TABLE)
    pages = 1
    found: dict[str, Box] = {}
    while shown.page < pages:
        prefs = Prefs("fr", text=text)
        scene = audience(None, shown, translator_of("fr"), prefs, ruler(), (1024, 768), 0)
        pages = scene.pages if scene.cut else 1
        found |= {node.id: node.box for node in scene.nodes}
        shown = replace(shown, page=shown.page + 1)
    decks = {deck.id for deck in shown.decks}
    assert {name.split("/")[1] for name in found if name.endswith("/icon") and name.startswith("deck/")} == decks
    assert {name.split("/")[1] for name in found if name.endswith("/check")} == {"environment", "work"}
    for deck in decks & {"environment", "work"}:
        assert found[f"deck/{deck}/ring"] == found[f"deck/{deck}"]
    if text == 100:
        assert min(found[f"deck/{deck}/icon"].h for deck in decks) >= 80


@pytest.mark.parametrize("screen", [Screen.TABLE, Screen.WAYS, Screen.SETUP])
def test_the_key_named_on_the_way_on_goes_on_whatever_has_the_focus(screen: Screen) -> None:
    shown = stage("environment", "work", screen=screen)
    names = {"Enter": "enter", "PgDn": "page-down"}
    for focus in (None, *(node.id for node in focusable(seen(shown, (1024, 768), "en")))):
        here = replace(shown, focus=focus)
        named = seen(here, (1024, 768), "en").node("next/key/word").label
        assert choosing_key(Press(names[named]), here) == Action("next"), focus
