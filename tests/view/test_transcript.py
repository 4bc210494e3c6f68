"""A scene as text says the same at every size, and leaves nothing out."""

from dataclasses import replace

from game.view.prefs import ThemeName
from game.view.scene import Action, Box, Node, Panel, Role, Scene, Words
from game.view.theme import PAPER
from game.view.transcript import transcript
from tests.view.samples import gallery


def lines(scene: Scene) -> list[str]:
    return transcript(scene, ThemeName.PAPER).splitlines()


def test_every_node_has_its_line_and_every_colour_its_name() -> None:
    scene = gallery("for")
    assert len(lines(scene)) == 1 + len(scene.nodes)
    assert "#" not in "".join(line for line in lines(scene) if '"' not in line)


def test_lengths_are_shares_of_the_height() -> None:
    paint = Words(("Who", "asks?"), 50, 65, PAPER.ink)
    node = Node("ask", Role.TEXT, Box(100, 200, 300, 130), paint, "Who asks?", ground=PAPER.table)
    scene = Scene("x", "y", 1600, 1000, PAPER.paper, (node,))
    assert lines(scene) == [
        "x (y) 1600x1000 on paper",
        'ask text 10.0 20.0 30.0 13.0 "Who" / "asks?" size 5.0 ink on table',
    ]


def test_what_can_be_clicked_where_the_focus_is_and_what_moves_are_told() -> None:
    button = Node(
        "more",
        Role.BUTTON,
        Box(0, 0, 100, 100),
        Panel(PAPER.sun, PAPER.ink),
        "30 s",
        Action("time", (30,)),
        focused=True,
    )
    bar = Node("bar", Role.BAR, Box(0, 0, 100, 10), Panel((1, 2, 3)), start=Box(0, 0, 0, 10))
    scene = Scene("x", "y", 1000, 1000, PAPER.paper, (button, bar), turns="card/", rtl=True)
    assert lines(scene) == [
        "x (y) 1000x1000 on paper, card/ turns over, right to left",
        'more button 0.0 0.0 10.0 10.0 sun edged ink says "30 s" -> time:30 (focus)',
        "bar bar 0.0 0.0 10.0 1.0 #010203 grows from 0.0 0.0 0.0 1.0",
    ]


def test_the_same_screen_in_another_theme_reads_the_same() -> None:
    paper, contrast = gallery("table"), gallery("table", theme=ThemeName.CONTRAST)
    assert [node.id for node in paper.nodes] == [node.id for node in contrast.nodes]
    assert transcript(contrast, ThemeName.CONTRAST) != transcript(replace(contrast, ground=PAPER.sun), ThemeName.PAPER)
