"""The programs that are measured, each in a process of its own: `python -m bench.child NAME`.

They print one number: milliseconds since `BENCH_STARTED` (seconds since the epoch), MiB, or percent of a core.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

RESTING_S = 8.0
PREVIEWED = "environment"
SAVES = 9
PRESSED = ("f1", "f1", "o", "o", "t", "t", "t", *("r", "page down") * 17)
"""The keys of the list of them, the running order and the colours; then on through two cards, with all votes cast."""
APART = 30
"""Steps between two keys: more than a motion takes, or a clicker that bounces."""

FORMAT = "duel"
"""Measured with the format that was there from the start, so that figures can be compared."""


def bare_start() -> None:
    """The least that shows a full frame with pygame."""
    import pygame

    pygame.display.init()
    window = pygame.Window("bare", (1280, 720))
    window.get_surface().fill((246, 239, 226))
    window.flip()
    _print_since_start()


def own_start() -> None:
    """The program's own start, as `palabre play` does it."""
    from game.shell.garbage import wait_for_first_screen

    wait_for_first_screen()
    from game.shell import launch

    import_module("game.cli")  # as much as the command itself has to import
    frames = 0

    def leave(_director: object, _scene: object) -> None:
        nonlocal frames
        frames += 1
        if frames == 2:  # called before each frame: the first one has been shown
            _print_since_start()
            os._exit(0)

    launch.play(launch.Wish(), leave)


def left_session() -> None:
    """A session that is left in its second card, as by a laptop that is switched off."""
    from game.shell import launch
    from game.shell.director import Director
    from game.shell.rehearse import Rehearsal

    rehearsal: Rehearsal | None = None

    def pilot(director: Director, _scene: object) -> None:
        nonlocal rehearsal
        if rehearsal is None or director.session is None:
            director.start(1)
            rehearsal = Rehearsal(director, 1, 0, lambda _line: None)
        elif len(director.session.state.rounds) > 1:
            print(rehearsal.commands)
            sys.stdout.flush()
            os._exit(0)
        rehearsal.step()

    launch.play(launch.Wish(format=FORMAT, cards=2), pilot)


def own_resume() -> None:
    """From the start to the first frame of that session, as `palabre resume` brings it back."""
    from game.shell.garbage import wait_for_first_screen

    wait_for_first_screen()
    from game.shell import launch
    from game.shell.storage import newest_unfinished

    import_module("game.cli")
    frames, folder = 0, newest_unfinished()
    assert folder is not None

    def leave(_director: object, _scene: object) -> None:
        nonlocal frames
        frames += 1
        if frames == 2:
            _print_since_start()
            os._exit(0)

    launch.resume(folder, launch.Wish(), False, 0, lambda _line: None, leave)


def bare_memory() -> None:
    """A full-screen window and nothing else."""
    import pygame

    pygame.display.init()
    window = pygame.Window("bare", (1920, 1080))
    window.get_surface().fill((246, 239, 226))
    window.flip()
    print(_memory_mib())


def own_memory() -> None:
    """Two whole cards rehearsed on the full screen, every screen and motion drawn."""
    _rehearsed()


def calm_memory() -> None:
    """The same with cross-fades, which keep two pictures as large as the window while they last."""
    _rehearsed(calm=True)


def _rehearsed(calm: bool = False) -> None:
    from game.shell import launch
    from game.shell.director import Director
    from game.shell.rehearse import Rehearsal
    from game.view.prefs import Motion

    rehearsal: Rehearsal | None = None

    def pilot(director: Director, _scene: object) -> None:
        nonlocal rehearsal
        if rehearsal is None:
            director.prefs = replace(director.prefs, motion=Motion.CALM if calm else Motion.FULL)
            director.start(1, rehearsal=True)
            rehearsal = Rehearsal(director, 1, 450, lambda _line: None)
        elif not rehearsal.step():
            print(_memory_mib())
            os._exit(0)

    launch.play(launch.Wish(format=FORMAT, cards=2, fullscreen=True), pilot)


def bare_rest() -> None:
    """A loop that looks for events 30 times a second and draws nothing."""
    import pygame

    pygame.display.init()
    window = pygame.Window("bare", (1920, 1080))
    window.get_surface()
    window.flip()
    clock = pygame.time.Clock()
    started, used = time.monotonic(), time.process_time()
    while time.monotonic() - started < RESTING_S:
        pygame.event.get()
        clock.tick(30)
    print((time.process_time() - used) / (time.monotonic() - started) * 100)


def own_rest() -> None:
    """The table, with nothing going on."""
    _rest(playing=False)


def own_clock() -> None:
    """A phase whose clock counts."""
    _rest(playing=True)


def both_clock() -> None:
    """The same with the room's window and the desk."""
    _rest(playing=True, desk=True)


def both_memory() -> None:
    """The most memory after the same with both windows."""
    _rest(playing=True, desk=True, tell=_memory_mib)


def bare_press() -> None:
    """From a look at events to a filled window."""
    import pygame

    pygame.display.init()
    window, taken = pygame.Window("bare", (1920, 1080)), []
    for shade in range(len(PRESSED)):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT))
        started = time.perf_counter()
        pygame.event.get()
        window.get_surface().fill((shade, shade, shade))
        window.flip()
        taken.append((time.perf_counter() - started) * 1000)
    print(_high(taken))


def own_press() -> None:
    """From a look at a key to the frame that it changes: through two cards of a duel, lists and other colours."""
    _presses(desk=False)


def both_press() -> None:
    """The same with the room's window and the desk."""
    _presses(desk=True)


def room_press() -> None:
    """The same, up to the room's changed frame."""
    _presses(desk=True, room=True)


def _presses(desk: bool, room: bool = False) -> None:
    import pygame

    from game.shell import app, launch
    from game.shell.director import Director
    from game.shell.pane import Pane
    from game.view.scene import Scene

    taken: list[float] = []
    waiting = list(PRESSED)
    pressed, started, steps, room_shown = False, 0.0, 0, 0.0

    class Timed(app.App):
        def _step(self) -> None:
            director = self._director
            session, stage, prefs = director.session, director.stage, director.prefs
            super()._step()
            at = room_shown if room else time.perf_counter()
            # Some keys find nothing to do where they are pressed: those would make the figure look better.
            if pressed and (session is not director.session or (stage, prefs) != (director.stage, director.prefs)):
                taken.append((at - started) * 1000)

        def _desk_scene(self, pane: Pane, room: Scene) -> Scene:
            nonlocal room_shown
            room_shown = time.perf_counter()  # the desk is laid out when the room has been shown
            return super()._desk_scene(pane, room)

    def pilot(director: Director, _scene: object) -> None:
        nonlocal pressed, started, steps
        if director.session is None:
            director.start(1, rehearsal=True)
        steps += 1
        pressed = steps % APART == 0  # the key before has been answered, and its motion is over
        if not pressed:
            return
        if not waiting:
            print(_high(taken))
            os._exit(0)
        name = waiting.pop(0)
        letter = name if len(name) == 1 else ""
        code = pygame.key.key_code(name)
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=letter, scancode=0))
        started = time.perf_counter()

    app.App = Timed  # type: ignore[misc]
    launch.play(launch.Wish(format=FORMAT, cards=2, fullscreen=True, desk=desk), pilot)


def _high(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[len(values) * 95 // 100]


def own_save() -> None:
    """From a save of a deck that is being previewed to its changed frame, the median of several."""
    import shutil
    import statistics
    import tempfile
    from pathlib import Path

    import pygame

    from game import paths
    from game.shell.preview.window import LOOKS_PER_S, Preview
    from game.shell.preview.workbench import workbench_on

    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(paths.decks_folder() / PREVIEWED, Path(place) / PREVIEWED))
        file, written = folder / "deck.yaml", (folder / "deck.yaml").read_text(encoding="utf-8")
        preview, pace = Preview(workbench_on(folder, None, "en")), pygame.time.Clock()
        taken = []
        for number in range(SAVES + 1):
            for _ in range(LOOKS_PER_S):  # all that the last save brought has been drawn
                preview.step()
                pace.tick(LOOKS_PER_S)
            time.sleep(0.013 * number)  # saves fall anywhere between two looks at the files
            saved = time.perf_counter()
            file.write_text(written.replace("\n  - id: ban-school-images\n", f"\n  - id: ban-{number}\n", 1), "utf-8")
            while not preview.step():
                pace.tick(LOOKS_PER_S)
            taken.append((time.perf_counter() - saved) * 1000)
    print(statistics.median(taken[1:]))


def preview_rest() -> None:
    """A preview that nobody touches."""
    import pygame

    from game import paths
    from game.shell.preview.window import LOOKS_PER_S, Preview
    from game.shell.preview.workbench import workbench_on

    preview, pace = Preview(workbench_on(paths.decks_folder() / PREVIEWED, None, "en")), pygame.time.Clock()
    for _ in range(2 * LOOKS_PER_S):
        preview.step()
        pace.tick(LOOKS_PER_S)
    started, used = time.monotonic(), time.process_time()
    while time.monotonic() - started < RESTING_S:
        preview.step()
        pace.tick(LOOKS_PER_S)
    print((time.process_time() - used) / (time.monotonic() - started) * 100)


def plain_load() -> None:
    """Loading and checking the same deck, and nothing else."""
    import statistics

    from game import paths
    from game.content.loader import load_deck

    taken = []
    for _ in range(SAVES + 1):
        started = time.perf_counter()
        load_deck(paths.decks_folder() / PREVIEWED)
        taken.append((time.perf_counter() - started) * 1000)
    print(statistics.median(taken[1:]))


def _rest(playing: bool, desk: bool = False, tell: Callable[[], float] | None = None) -> None:
    from game.shell import app, launch

    since: tuple[float, float] | None = None
    started = time.monotonic()

    class Watched(app.App):
        """Nobody plays by itself: then the program looks more often whether that wants to do something."""

        def _step(self) -> None:
            nonlocal since
            director = self._director
            if playing and director.session is None:
                director.stage = replace(director.stage, choice=replace(director.stage.choice, pace=1000))
                director.start(1, rehearsal=True)
            super()._step()
            if since is None and time.monotonic() - started > 2.0:  # the card has turned over
                since = time.monotonic(), time.process_time()
            elif since is not None and time.monotonic() - since[0] >= RESTING_S:
                used = (time.process_time() - since[1]) / (time.monotonic() - since[0]) * 100
                print(used if tell is None else tell())
                sys.stdout.flush()
                os._exit(0)

    app.App = Watched  # type: ignore[misc]
    launch.play(launch.Wish(format=FORMAT, fullscreen=True, desk=desk))


def _print_since_start() -> None:
    print((time.time() - float(os.environ["BENCH_STARTED"])) * 1000)
    sys.stdout.flush()


def _memory_mib() -> float:
    """The most memory the process ever had resident."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.flush()
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


PROGRAMS = {
    program.__name__: program
    for program in (
        bare_start,
        own_start,
        left_session,
        own_resume,
        bare_memory,
        own_memory,
        calm_memory,
        bare_rest,
        own_rest,
        own_clock,
        both_clock,
        both_memory,
        bare_press,
        own_press,
        both_press,
        room_press,
        own_save,
        plain_load,
        preview_rest,
    )
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]]()
