"""Bars of votes: everybody is in them, and a count is never without its sign where there is room behind the bar."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.core.ballots import BALLOTS, Tally
from game.view.bars import counts_room, put_bar_with_counts
from game.view.looks import option_look
from game.view.pen import Pen
from game.view.scene import Box, Node, ShapeKind, Words
from game.view.theme import PAPER
from tests.view.samples import ruler, translator_of

GREY = ("white", "black")
COLOURS = Tally("first", "scale", BALLOTS["scale"].options, (4, 1, 3, 1, 5, 3, 7), present=24)
VERDICT = Tally("room", "verdict", ("yes", "no"), (2, 22), present=24)
BOX = Box(0, 0, 900, 60)


def pen_of() -> Pen:
    return Pen(1024, 768, PAPER, translator_of("en"), ruler())


def drawn(tally: Tally, box: Box = BOX, apart: tuple[str, ...] = ()) -> dict[str, Node]:
    pen = pen_of()
    put_bar_with_counts(pen, "bar", box, tally, ground=PAPER.card, apart=apart)
    return {node.id: node for node in pen.nodes}


def test_all_people_are_in_the_bar_with_those_apart_behind_a_gap() -> None:
    nodes = drawn(COLOURS, apart=GREY)
    boxes = [nodes[f"bar/{option}"].box for option in COLOURS.options]
    gaps = [other.x - one.right for one, other in pairwise(boxes)]
    assert max(gaps) == gaps[COLOURS.options.index("white") - 1] > 5
    widths = [box.w / COLOURS.count(option) for box, option in zip(boxes, COLOURS.options, strict=True)]
    assert max(widths) == pytest.approx(min(widths), rel=0.1)


def test_a_bar_of_those_apart_alone_has_no_gap() -> None:
    only = replace(COLOURS, counts=(0, 0, 0, 0, 0, 3, 7))
    assert "bar/apart" not in drawn(only, apart=GREY)


def test_every_count_has_its_sign_in_the_bar_or_behind_it() -> None:
    nodes = drawn(VERDICT, replace(BOX, w=400))
    counts = {name for name, node in nodes.items() if isinstance(node.paint, Words) and name.endswith("/count")}
    assert counts == {"bar/yes/count", "bar/no/count"}
    assert "bar/yes/outside" in nodes
    assert "bar/no/sign" in nodes
    assert nodes["bar/yes/outside"].box.x > nodes["bar/no"].box.right


def test_there_is_no_room_for_counts_behind_a_short_bar() -> None:
    pen = pen_of()
    assert counts_room(pen, pen.h(14.0), [COLOURS], 4.2) is None


def test_neither_side_of_a_verdict_looks_right_or_wrong() -> None:
    signs = {option_look(PAPER, "verdict", option, place).sign for place, option in enumerate(VERDICT.options)}
    assert len(signs) == 2
    assert not signs & {ShapeKind.CHECK, ShapeKind.CROSS}
