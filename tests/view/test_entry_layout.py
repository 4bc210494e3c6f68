"""What is put down fits its screen: every ballot, tables, numbers and orders, empty and full, short and long."""

from dataclasses import replace

import pytest

from game.core.commands import EnterCount
from game.core.format import Voters
from game.view.prefs import ThemeName
from game.view.scene import Role
from tests.view.entry_cases import cases, done, stage_at, voting
from tests.view.rules import COLOURS, faults
from tests.view.samples import Size, ruler, seen

SCREENS = (((1920, 1080), "en"), ((1024, 768), "fr"), ((800, 600), "en"))


@pytest.mark.parametrize(("size", "language"), SCREENS, ids=lambda value: str(value))
def test_whatever_is_put_down_fits_the_screen(size: Size, language: str) -> None:
    found = [
        f"{name}: {fault}"
        for name, session, stage in cases()
        for fault in faults(seen(session, stage, size=size, language=language), ruler())
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("theme", ThemeName)
def test_what_is_put_down_stands_out_in_every_theme(theme: ThemeName) -> None:
    found = [
        f"{name}: {fault}"
        for name, session, stage in cases()
        if stage.peek
        for fault in faults(seen(session, stage, theme=theme), ruler(), COLOURS)
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("text", [100, 200])
def test_an_empty_field_is_a_place_to_write_and_says_that_nothing_is_there(text: int) -> None:
    session = voting("stance")
    empty = seen(session, stage_at(session), text=text)
    assert empty.node("field/for").label == "For: nothing yet"
    assert {"field/for/empty", "field/for/empty/line"} <= {node.id for node in empty.nodes}
    counted = done(session, EnterCount(0, "for", 0))
    zero = seen(counted, stage_at(counted), text=text)
    assert zero.node("field/for").label == "For 0"
    assert not any(node.id.startswith("field/for/empty") for node in zero.nodes)


@pytest.mark.parametrize("text", [100, 125, 200])
def test_tables_answer_on_one_line_on_the_page_of_the_options(text: int) -> None:
    session = voting("agree_pass", by=Voters.TABLES)
    scene = seen(session, stage_at(session), text=text, size=(1024, 768), language="fr")
    tables = [node for node in scene.nodes if node.role is Role.FIELD]
    assert len(tables) == session.state.tables
    assert len({round(node.box.y) for node in tables}) == 1
    assert scene.node("option/agree").box.bottom < tables[0].box.y


def test_the_way_on_has_the_same_key_whichever_field_has_the_focus() -> None:
    session = voting("stance")
    for option in ("for", "unsure", "against"):
        scene = seen(session, replace(stage_at(session), focus=f"field/{option}"))
        assert scene.node("next/key/word").label == "PgDn"
        assert ("next-field" in {node.id for node in scene.nodes}) == (option != "against")
