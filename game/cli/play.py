"""Playing: a new session, and going on with one."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import (
    check_install,
    found_session,
    given_paths,
    known_decks,
    known_format,
    known_language,
    known_plan,
)
from game.cli.stopping import Stop
from game.cli.words import command, option, say
from game.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable


_FULLSCREEN = Text("command/play/fullscreen", "Start on the full screen.")


@command("play", Text("command/play", "Play. Without options the table opens and everything is chosen there."))
@option(
    "--deck",
    "decks",
    multiple=True,
    metavar="DECK",
    about=Text("command/play/deck", "A deck, by id or path; may be given several times."),
)
@option(
    "--plan",
    "plan_id",
    metavar="PLAN",
    about=Text("command/play/plan", "The session plan, by id or path: formats one after another."),
)
@option(
    "--format",
    "format_id",
    metavar="FORMAT",
    about=Text("command/play/format", "A single debate format, by id or path, instead of a plan."),
)
@option(
    "--language",
    metavar="CODE",
    about=Text("command/play/language", "The language on the screen this time, such as fr."),
)
@option(
    "--second-language",
    "second",
    metavar="CODE",
    about=Text("command/play/second-language", "A second one beside it on cards, this time."),
)
@option(
    "--cards", type=click.IntRange(1, 100), metavar="N", about=Text("command/play/cards", "How many cards to play.")
)
@option(
    "--people",
    type=click.IntRange(2, 200),
    metavar="N",
    about=Text("command/play/people", "How many people are in the room."),
)
@option(
    "--tables",
    type=click.IntRange(1, 12),
    metavar="N",
    about=Text("command/play/tables", "How many tables; if not given, one for five people."),
)
@option("--seed", type=click.IntRange(0), metavar="N", about=Text("command/play/seed", "Draws the same cards again."))
@option("--fullscreen", is_flag=True, about=_FULLSCREEN)
@option(
    "--desk/--no-desk",
    default=None,
    about=Text("command/play/desk", "A window for the facilitator; if not given, when there are two screens."),
)
@option(
    "--rehearse",
    is_flag=True,
    about=Text("command/play/rehearse", "Play a whole session by itself, to practise or to test."),
)
@option(
    "--no-screen",
    is_flag=True,
    about=Text("command/play/no-screen", "With --rehearse: without a window, as fast as it goes."),
)
@option(
    "--step-ms",
    type=click.IntRange(0),
    metavar="N",
    about=Text(
        "command/play/step-ms",
        "With --rehearse: time between two actions; if not given, time to read in a window, and 0 without one.",
    ),
)
def play(
    decks: tuple[str, ...],
    plan_id: str | None,
    format_id: str | None,
    language: str | None,
    second: str | None,
    cards: int | None,
    people: int | None,
    tables: int | None,
    seed: int | None,
    fullscreen: bool,
    desk: bool | None,
    rehearse: bool,
    no_screen: bool,
    step_ms: int | None,
) -> None:
    """In a window, or by itself without one."""
    check_install()
    from game.shell.garbage import settle, wait_for_first_screen

    wait_for_first_screen()
    from game.shell import launch

    if plan_id is not None and format_id is not None:
        raise Stop(
            Text("command/play/plan-or-format", "A plan brings its own formats: give --plan or --format, not both.")
        )
    wish = launch.Wish(
        given=given_paths(*decks, format_id, plan_id),
        decks=known_decks(decks),
        plan=known_plan(plan_id),
        format=known_format(format_id),
        language=known_language(language),
        second=known_language(second),
        cards=cards,
        people=people,
        tables=tables,
        seed=seed,
        fullscreen=fullscreen,
        desk=desk,
    )
    if no_screen and not rehearse:
        raise Stop(
            Text("command/play/only-rehearse", "Without a screen nobody can play; --no-screen goes with --rehearse.")
        )
    if rehearse:
        settle()
        _run(lambda: launch.rehearse(wish, step_ms, not no_screen, say))
    else:
        _run(lambda: launch.play(wish))


@command(
    "resume",
    Text(
        "command/resume",
        "Go on with a session: the newest one that was left in the middle, or the one whose ID begins or ends like "
        "this.\n\npalabre sessions lists them.",
    ),
)
@click.argument("session_id", required=False, metavar="[ID]")
@option(
    "--language",
    metavar="CODE",
    about=Text("command/resume/language", "The language on the screen; if not given, the one it was played in."),
)
@option("--fullscreen", is_flag=True, about=_FULLSCREEN)
@option(
    "--rehearse",
    is_flag=True,
    about=Text("command/resume/rehearse", "Go on by itself to the end, without a window."),
)
@option(
    "--step-ms",
    type=click.IntRange(0),
    metavar="N",
    default=0,
    about=Text("command/resume/step-ms", "With --rehearse: time between two actions."),
)
def resume(session_id: str | None, language: str | None, fullscreen: bool, rehearse: bool, step_ms: int) -> None:
    """In a window, or by itself without one."""
    check_install()
    from game.shell import launch

    wish = launch.Wish(language=known_language(language), fullscreen=fullscreen)
    folder = _session_folder(session_id)
    _run(lambda: launch.resume(folder, wish, rehearse, step_ms, say))


def _session_folder(wanted: str | None) -> Path:
    from game.shell.storage import newest_unfinished, session_folders

    folders = session_folders()
    if not folders:
        raise Stop(
            Text("command/resume/none-yet", "There is no session to go on with yet. Start one with: palabre play")
        )
    if wanted is None:
        unfinished = newest_unfinished()
        if unfinished is None:
            raise Stop(
                Text(
                    "command/resume/none-left",
                    "No session was left in the middle. Name one to open it again; palabre sessions lists them.",
                )
            )
        return unfinished
    return found_session(wanted)


def _run(start: "Callable[[], None]") -> None:
    from game.shell.launch import CannotStart

    try:
        start()
    except CannotStart as error:
        raise Stop(error.phrase, exit_code=error.exit_code) from error
