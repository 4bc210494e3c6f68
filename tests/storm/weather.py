"""What goes wrong in an evening, each as something that is done to a storm."""

import time
from collections.abc import Callable

import pygame

from game.core.timer import Running
from game.shell import launch, revising
from game.shell.log import LOG_NAME
from game.shell.recording import RETRY_MS
from game.view.scene import Action
from game.view.screens import Seat
from game.view.stage import Said
from tests.storm.storm import Storm
from tests.storm.world import LAPTOP, PROJECTOR

CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789+-.?="
NAMED = (
    "right",
    "left",
    "up",
    "down",
    "page-up",
    "page-down",
    "enter",
    "space",
    "tab",
    "escape",
    "backspace",
    "delete",
)
FUNCTIONS = ("f1", "f2", "f3", "f4", "f5", "f11", "home")
SLEEP_S = 3600.0
PATIENCE_S = 20.0


def notice(storm: Storm) -> str:
    """The key of what the program says."""
    said = storm.director.stage.notice
    return said.key if isinstance(said, Said) else ""


def display_lost(storm: Storm) -> None:
    """The projector's cable is pulled out, and plugged in again."""
    storm.world.screens = (LAPTOP,)
    storm.step(1.2)
    assert notice(storm) == "display-lost"
    storm.press("page-down")
    storm.look()
    storm.world.screens = (LAPTOP, PROJECTOR)
    storm.step(1.2)
    assert notice(storm) == "display-back"


def swapped(storm: Storm) -> None:
    """The windows change places, and back."""
    storm.press("s")
    storm.look()
    storm.press("s")


def desk_closed(storm: Storm) -> None:
    """The facilitator works on the room's window alone for a while."""
    storm.press("f2")
    storm.look()
    if storm.director.stage.seat is not Seat.DESK:
        storm.press("f2")
    assert storm.director.stage.seat is Seat.DESK


def clicked_twice(storm: Storm) -> None:
    """The clicker bounces: one step is taken for it, not two."""
    storm.press("page-down")
    seen = storm.director.session, storm.director.stage.page
    storm.world.pass_by(-0.4 + 0.05)
    storm.press("page-down")
    assert (storm.director.session, storm.director.stage.page) == seen, "one press of a clicker was two"


def killed(storm: Storm) -> None:
    """The laptop dies, and starts again."""
    before = storm.session
    ran = isinstance(before.state.timer, Running)
    storm.die()
    storm.world.pass_by(90.0)
    storm.open()
    assert storm.session.state.rounds == before.state.rounds, "something that was entered did not come back"
    assert not isinstance(storm.session.state.timer, Running), "nobody has started the clock yet"
    storm.look()
    storm.look_at_disk()
    if ran:
        storm.press("space")


def slept(storm: Storm) -> None:
    """The lid was shut for an hour."""
    ran = isinstance(storm.session.state.timer, Running)
    storm.step(SLEEP_S)
    assert notice(storm) == "slept"
    assert not isinstance(storm.session.state.timer, Running)
    if ran:
        storm.press("space")


def clock_set(storm: Storm) -> None:
    """The computer's clock is set back, or a little forward: the session's own goes on as if nothing had been."""
    before_ms = storm.director.now_ms
    storm.world.set_clock(storm.chance.choice((20.0, -storm.chance.uniform(60.0, 86_400.0))))
    storm.wait(3.0)
    assert before_ms <= storm.director.now_ms <= before_ms + 4000
    assert notice(storm) != "slept"


def disk_full(storm: Storm) -> None:
    """The disk is full for a while. The screen says so, play goes on, and all of it is saved afterwards."""
    storm.world.disk_full = True
    for _ in range(storm.chance.randrange(1, 4)):
        storm.press("+", "page-down", "n", "x", "enter", "escape")
        storm.look()
    if storm.director.recording.waits:
        assert storm.director.stage.trouble is not None
        assert storm.director.stage.trouble.key == "disk-full"
    storm.world.disk_full = False
    storm.wait(2 * RETRY_MS / 1000)
    assert storm.director.stage.trouble is None
    storm.look_at_disk()


def settings_on_a_full_disk(storm: Storm) -> None:
    """What is set while the disk is full is kept, too."""
    storm.world.disk_full = True
    storm.press("t")
    storm.world.disk_full = False
    storm.wait(2 * RETRY_MS / 1000)
    storm.look_at_disk()


def folder_gone(storm: Storm) -> None:
    """The stick with the data is pulled out, and put back."""
    stick = storm.home.parent
    away = stick.with_name("in-a-pocket")
    stick.rename(away)
    storm.press("+", "page-down", "-")
    storm.look()
    if storm.director.recording.waits:  # some of the keys may have meant nothing here
        assert storm.director.stage.trouble is not None
        assert storm.director.stage.trouble.key == "folder-gone"
    storm.wait(2 * RETRY_MS / 1000)
    away.rename(stick)
    storm.wait(2 * RETRY_MS / 1000)
    assert storm.director.stage.trouble is None
    storm.look_at_disk()


def killed_after_a_full_disk(storm: Storm) -> None:
    """The laptop dies just after the disk took everything again."""
    disk_full(storm)
    storm.settle()
    killed(storm)


def another_language(storm: Storm) -> None:
    """The room reads on in another language."""
    storm.press("l", str(storm.chance.randrange(1, 8)))
    storm.look()


def another_look(storm: Storm) -> None:
    """Other colours, and the settings' other values."""
    storm.press("t")
    storm.press("f3", *storm.chance.choices(("tab", "down", "right", "left", "enter"), k=8))
    storm.settle()
    if storm.director.stage.seat is not Seat.DESK:
        storm.press("f2")


def deck_changed(storm: Storm) -> None:
    """The author of a deck saves other words for its cards."""
    file = storm.home / "decks" / "environment" / "deck.yaml"
    text = file.read_text(encoding="utf-8")
    mark = f"Since {len(storm.happened)}, "
    lines = [
        f"    text: {mark}what do you think?" if line.startswith("    text: ") else line for line in text.splitlines()
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    until = time.monotonic() + PATIENCE_S
    while not storm.director.revisions.waiting and time.monotonic() < until:
        storm.step(revising.LOOK_S)
        time.sleep(0.01)  # the deck is read beside the loop, by a clock that nobody turns
    assert storm.director.revisions.waiting, "nobody noticed"


def back_and_forth(storm: Storm) -> None:
    """Steps are taken back, and some of them taken again."""
    back = storm.chance.randrange(1, 5)
    storm.press(*["ctrl z"] * back, *["ctrl y"] * storm.chance.randrange(back + 1))


def paused(storm: Storm) -> None:
    """The room has a pause."""
    storm.press("space")
    storm.wait(30.0)
    storm.look()
    storm.press("space")


def a_break(storm: Storm) -> None:
    """Coffee: announced, made longer, and over. The clock waits, and nothing else of the session changes by it."""
    storm.settle()  # where a note is being typed, U is a letter
    before = storm.session.state.rounds
    storm.press("u", "u", "+")
    assert storm.director.stage.on_break is not None
    assert not isinstance(storm.session.state.timer, Running)
    storm.wait(40.0)
    storm.look()
    storm.press("page-down")
    assert storm.director.stage.on_break is None
    assert storm.session.state.rounds == before
    storm.press("z", "space")


def corrected(storm: Storm) -> None:
    """A closed vote is corrected, or what was typed is dropped again."""
    storm.press("c", "3", "enter", "2", "enter", "tab", "1")
    storm.look()
    storm.press(*["escape"] * storm.chance.randrange(1, 3))


def keys_of_nobody(storm: Storm) -> None:
    """A child, a cat or a book on the keyboard."""
    for _ in range(storm.chance.randrange(5, 25)):
        kind = storm.chance.random()
        if kind < 0.5:
            storm.press(storm.chance.choice(CHARACTERS))
        elif kind < 0.85:
            storm.press(storm.chance.choice(NAMED))
        elif kind < 0.95:
            storm.press(storm.chance.choice(FUNCTIONS))
        else:
            storm.press(f"ctrl {storm.chance.choice('zyavcxq')}")
        storm.look()
        if storm.director.session is None:
            storm.press("enter")
    storm.settle()
    while storm.session.state.finished:
        storm.press("left")
    if storm.director.stage.seat is not Seat.DESK:
        storm.press("f2")


def clicks_anywhere(storm: Storm) -> None:
    """Somebody clicks about in both windows, but for what closes the program."""
    for _ in range(storm.chance.randrange(3, 12)):
        pane = storm.chance.choice(storm.app._panes)
        at = storm.chance.randrange(pane.window.size[0]), storm.chance.randrange(pane.window.size[1])
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1, window=pane.window))
        storm.step(0.4)
        storm.look()
    storm.settle()
    while storm.session.state.finished:
        storm.press("left")


def second_program(storm: Storm) -> None:
    """Somebody starts the program once more on the same session: that one can only look."""
    assert storm.director.store is not None
    log = storm.director.store.folder / LOG_NAME
    before, known = log.read_bytes(), len(storm.model.commands)
    launch.play(launch.Wish(desk=False))
    other = storm.world.apps.pop()
    try:
        director = other._director
        for _ in range(4):
            if director.session is not None:
                break
            director.act(Action("next"), other._scenes()[-1])
        assert director.read_only
        assert director.stage.trouble == Said("read-only")
        for key in ("next", "undo", "pause"):
            director.act(Action(key), other._scenes()[-1])
        other._step()
        director.close()
    finally:
        storm.shut(other)
    assert (log.read_bytes(), len(storm.model.commands)) == (before, known), "the second program wrote"


def resized(storm: Storm) -> None:
    """Small and large windows."""
    for size in ((800, 600), (3840, 2160), (1280, 720)):
        for pane in storm.app._panes:
            pane.window.size = size
        storm.step(0.2)
        storm.look()


WEATHER: dict[str, Callable[[Storm], None]] = {
    each.__name__: each
    for each in (
        display_lost,
        swapped,
        desk_closed,
        clicked_twice,
        killed,
        slept,
        clock_set,
        disk_full,
        settings_on_a_full_disk,
        folder_gone,
        killed_after_a_full_disk,
        another_language,
        another_look,
        deck_changed,
        back_and_forth,
        paused,
        a_break,
        corrected,
        keys_of_nobody,
        clicks_anywhere,
        second_program,
        resized,
    )
}
