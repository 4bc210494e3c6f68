"""Screens of talk keep the rules of the look with the longest texts and the fullest walls."""

from dataclasses import replace
from functools import cache

import pytest

from game import paths
from game.content.library import open_deck
from game.content.loader import load_format
from game.core.commands import Advance
from game.core.deck import Deck, RankingCard
from game.core.session import MOST_TABLES, Settings
from game.core.start import new_session
from game.shell.gallery import screen
from game.view.coming import after_loop_words, next_words
from game.view.screens import Overlay, Screen
from tests.core.samples import play
from tests.view.rules import COLOURS, PLACES, faults
from tests.view.samples import FORMATS, Size, gallery, ruler, seen, stage_for, translator_of
from tests.view.talk_cases import full_cases, talk_cases

SIZES = ((1024, 768), (1920, 1080))
at_both_sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@cache
def decks() -> tuple[Deck, ...]:
    opened = [open_deck(folder).value for folder in sorted(paths.decks_folder().iterdir()) if folder.is_dir()]
    return tuple(deck for deck in opened if deck is not None)


@at_both_sizes
@pytest.mark.parametrize("format_id", FORMATS)
def test_the_longest_texts_have_room_on_every_page_of_talk(format_id: str, size: Size) -> None:
    found = [
        f"{name}: {fault}"
        for name, session, stage in talk_cases(format_id, decks())
        for fault in faults(seen(session, stage, size=size, language="fr"), ruler())
    ]
    assert not found, "\n" + "\n".join(found[:40])


@at_both_sizes
@pytest.mark.parametrize(
    ("format_id", "where"), [("cafe", "themes:done"), ("duel", "discussion"), ("debrief", "last-round")]
)
def test_full_walls_charters_and_editors_have_room(format_id: str, where: str, size: Size) -> None:
    session, stage, _ = screen(where, stage_for(format_id), translator_of("fr"))
    assert session is not None
    found = [
        f"{name}: {fault}"
        for name, shown, covered in full_cases(session, replace(stage, screen=Screen.PLAY))
        for fault in faults(seen(shown, covered, size=size, language="fr"), ruler(), (*PLACES, *COLOURS))
    ]
    assert not found, "\n" + "\n".join(found[:40])


def test_in_a_loop_the_next_turn_and_what_follows_are_told_apart() -> None:
    tr = translator_of("en")
    session, _, _ = screen("crossing:done", stage_for("moving-debate"), tr)
    assert session is not None
    assert next_words(tr, session) == "argument 2"
    assert after_loop_words(tr, session) == tr(session.format.phase("why").name)
    outside, _, _ = screen("why", stage_for("moving-debate"), tr)
    assert outside is not None
    assert (next_words(tr, outside), after_loop_words(tr, outside)) == ("", "")


def test_the_last_turn_of_a_loop_offers_no_second_way_on() -> None:
    tr = translator_of("en")
    session, _, _ = screen("reports", stage_for("mini-assembly"), tr)
    assert session is not None
    last = replace(session, state=replace(session.state, turn=len(session.state.items) - 1))
    assert after_loop_words(tr, session)
    assert after_loop_words(tr, last) == ""
    assert next_words(tr, last) == tr(session.format.phase("proposals").name)


def test_the_order_of_things_on_a_card_is_not_the_right_one_and_stays_until_they_are_put_in_order() -> None:
    tr = translator_of("en")
    shown = [screen(name, stage_for("line-up"), tr)[0] for name in ("read", "order")]
    orders = []
    for name, session in zip(("read", "order"), shown, strict=True):
        assert session is not None
        orders.append(session)
        assert session.phase.id == name
    scene = gallery("read", stage=stage_for("line-up"), size=(1920, 1080))
    listed = [node.id.removeprefix("card/detail/") for node in scene.nodes if node.id.startswith("card/detail/")]
    listed = [item for item in listed if "/" not in item]
    sheet = orders[1].orders
    assert sheet is not None
    assert tuple(listed) == sheet.mixed
    card = orders[0].card
    assert isinstance(card, RankingCard)
    assert listed != [item.id for item in card.in_order]  # the answer must not stand there


@at_both_sizes
@pytest.mark.parametrize("text", [100, 200])
def test_the_menu_is_two_pages_of_entries_that_can_be_hit(size: Size, text: int) -> None:
    for format_id in FORMATS:
        session, stage, now_ms = screen("menu", stage_for(format_id), translator_of("fr"))
        for page in range(2):
            shown = replace(stage, overlay=Overlay.MENU, page=page)
            scene = seen(session, shown, size=size, language="fr", now_ms=now_ms, text=text)
            assert not faults(scene, ruler(), zoom=text / 100)
            assert scene.pages == 2


@at_both_sizes
@pytest.mark.parametrize("tables", [9, MOST_TABLES])
def test_the_board_that_many_tables_prepare_with_is_not_squeezed(size: Size, tables: int) -> None:
    played = load_format(paths.formats_folder() / "roles.yaml").required()
    found = []
    for deck in decks():
        for card in filter(played.plays, deck.cards):
            session = new_session((replace(deck, cards=(card,)),), played, Settings(40, 1, tables=tables), seed=4)
            while session.phase.id != "prepare":
                session = play(session, Advance(0, confirmed=True))
            stage = replace(stage_for(played.id), screen=Screen.PLAY)
            scene = seen(session, stage, size=size, language="en")
            found += [f"{card.id}: {fault}" for fault in faults(scene, ruler())]
    assert not found, "\n" + "\n".join(found[:40])
