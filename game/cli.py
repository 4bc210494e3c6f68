"""The command line: wiring only. What a command needs is imported when it runs, so that each starts fast."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.content.problems import Problem
    from game.shell.catalogue import Catalogue

EXIT_MISTAKES, EXIT_USAGE, EXIT_NO_DISPLAY = 1, 2, 3

SIZE_HELP = "Width x height in pixels, such as 1920x1080."


class Stop(Exception):
    """Why the program stops, told in one line, and its exit code: for wrong words, if no other is given."""

    def __init__(self, message: str, exit_code: int = EXIT_USAGE) -> None:
        super().__init__(message)
        self.exit_code = exit_code


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="palabre")
def commands() -> None:
    """Palabre: debates about AI round a shared screen."""


def main() -> int:
    """Run the command line; the exit code is 0, 1 (mistakes in content), 2 (wrong words) or 3 (no display)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter must not end a session
    try:
        left_with = commands.main(prog_name="palabre", standalone_mode=False)
    except click.Abort:
        return 130
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        click.echo(f"palabre: {error.format_message()}{_where_to_read_on(error)}", err=True)
        return error.exit_code
    except Stop as error:
        click.echo(f"palabre: {error}", err=True)
        return error.exit_code
    return left_with if isinstance(left_with, int) else 0  # click returns the code that a command leaves early with


def _where_to_read_on(error: click.ClickException) -> str:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f" See: {error.ctx.command_path} --help"
    return ""


@commands.command()
@click.option("--deck", "decks", multiple=True, metavar="ID", help="A deck to play; may be given several times.")
@click.option("--format", "format_id", metavar="ID", help="The debate format.")
@click.option("--language", metavar="CODE", help="The language on the screen, such as fr.")
@click.option("--cards", type=click.IntRange(1, 100), help="How many cards to play.")
@click.option("--people", type=click.IntRange(2, 200), help="How many people are in the room.")
@click.option("--seed", type=click.IntRange(0), help="Draws the same cards again.")
@click.option("--fullscreen", is_flag=True, help="Start on the full screen.")
@click.option("--rehearse", is_flag=True, help="Play a whole session by itself, to practise or to test.")
@click.option("--no-screen", is_flag=True, help="With --rehearse: without a window, as fast as it goes.")
@click.option(
    "--step-ms",
    type=click.IntRange(0),
    help="With --rehearse: time between two actions; if not given, 1500 in a window and 0 without one.",
)
def play(
    decks: tuple[str, ...],
    format_id: str | None,
    language: str | None,
    cards: int | None,
    people: int | None,
    seed: int | None,
    fullscreen: bool,
    rehearse: bool,
    no_screen: bool,
    step_ms: int | None,
) -> None:
    """Play. Without options the table opens and everything is chosen there."""
    _check_install()
    from game.shell import launch

    wish = launch.Wish(
        decks=_known_decks(decks),
        format=_known_format(format_id),
        language=_known_language(language),
        cards=cards,
        people=people,
        seed=seed,
        fullscreen=fullscreen,
    )
    if no_screen and not rehearse:
        raise Stop("Without a screen nobody can play; --no-screen goes with --rehearse.")
    if rehearse:
        _run(lambda: launch.rehearse(wish, step_ms, not no_screen, click.echo))
    else:
        _run(lambda: launch.play(wish))


@commands.command()
def decks() -> None:
    """List the decks that are ready to play, with what they hold."""
    from game.content.inventory import told

    catalogue = _catalogue()
    for deck, folder in catalogue.decks.values():
        for line in told(deck, sorted(file.stem for file in (folder / "locales").glob("*.po"))):
            click.echo(line)
        click.echo()
    for path in catalogue.faulty:
        click.echo(f"{path.name}: has mistakes, so it cannot be played. See: palabre check {path}", err=True)
    if not catalogue.decks:
        click.echo("No deck can be played.", err=True)


@commands.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--list", "list_checks", is_flag=True, help="Print every check and what it asks for.")
def check(paths: tuple[Path, ...], list_checks: bool) -> None:
    """Check decks and formats: every mistake with its place and how to mend it."""
    from game.content.problems import Severity, render

    if list_checks:
        from game.content.checks import all_checks
        from game.content.translations import RULES

        for name, asks in (*all_checks(), *RULES):
            click.echo(f"{name}: {asks}")
        return
    if not paths:
        raise Stop("Say what to check: a deck's folder, a format's file, or a folder of them.")
    problems: list[Problem] = []
    checked = 0
    for path in paths:
        files = _content_files(path)
        if not path.exists():
            raise Stop(f"There is no file or folder {path}.")
        if not files:
            raise Stop(f"{path}: neither a deck (a folder with deck.yaml) nor a format (a .yaml file).")
        for file in files:
            problems += _problems_of(file)
            checked += 1
    for problem in problems:
        click.echo(render(problem))
        click.echo()
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    click.echo(f"{_count(checked, 'file')} checked: {_count(errors, 'error')}, {_count(warnings, 'warning')}.")
    if errors:
        raise click.exceptions.Exit(EXIT_MISTAKES)


@commands.command()
def sessions() -> None:
    """List the sessions on this computer, newest first, and what is wrong with those that cannot be opened."""
    from game.shell.storage import LOG_NAME, LogRefused, is_finished, read_log, session_folders

    folders = session_folders()
    for folder in folders:
        try:
            header = read_log(folder / LOG_NAME).header
        except LogRefused as error:
            click.echo(f"{folder.name}  cannot be opened: line {error.line}: {error.why}")
            continue
        except OSError as error:
            click.echo(f"{folder.name}  cannot be read: {error.strerror}")
            continue
        state = "rehearsal, " if header.rehearsal else ""
        state += "finished" if is_finished(folder) else "not finished"
        click.echo(f"{folder.name}  {header.format}  {', '.join(header.decks)}  {state}")
    if not folders:
        click.echo("No session yet.")


@commands.command()
@click.argument("session_id", required=False, metavar="[ID]")
@click.option("--language", metavar="CODE", help="The language on the screen; if not given, the one it was played in.")
@click.option("--fullscreen", is_flag=True, help="Start on the full screen.")
@click.option("--rehearse", is_flag=True, help="Go on by itself to the end, without a window.")
@click.option("--step-ms", type=click.IntRange(0), default=0, help="With --rehearse: time between two actions.")
def resume(session_id: str | None, language: str | None, fullscreen: bool, rehearse: bool, step_ms: int) -> None:
    """Go on with a session: the newest one that was left in the middle, or the one whose ID begins or ends like this.

    palabre sessions lists them.
    """
    _check_install()
    from game.shell import launch

    wish = launch.Wish(language=_known_language(language), fullscreen=fullscreen)
    folder = _session_folder(session_id)
    _run(lambda: launch.resume(folder, wish, rehearse, step_ms, click.echo))


@commands.command()
@click.argument("log", type=click.Path(path_type=Path))
@click.option("--hash", "only_hash", is_flag=True, help="Print the fingerprint of the session alone.")
def replay(log: Path, only_hash: bool) -> None:
    """Play a log again and tell where it ends. LOG is a session.jsonl, or its folder."""
    from game.core.replay import fingerprint
    from game.shell.storage import LOG_NAME, LogRefused, read_session

    file = log / LOG_NAME if log.is_dir() else log
    if not file.exists():
        raise Stop(f"There is no log {file}.")
    try:
        brought, read = read_session(file.parent, file.name)
    except LogRefused as error:
        raise Stop(str(error), EXIT_MISTAKES) from error
    except OSError as error:
        raise Stop(f"{file} cannot be read: {error.strerror}", EXIT_MISTAKES) from error
    if only_hash:
        click.echo(fingerprint(brought.session))
        return
    session = brought.session
    for round_ in session.state.rounds:
        votes = "  ".join(
            f"{tally.phase} {'/'.join(str(count or 0) for count in tally.counts)}" for tally in round_.tallies
        )
        click.echo(f"{round_.card.deck}/{round_.card.card}  {votes}")
    place = "finished" if session.state.finished else f"at {session.phase.id}"
    click.echo(f"{len(read.commands)} commands, {place}, fingerprint {fingerprint(session)}")
    if brought.torn:
        click.echo("The last line was cut off in the middle of writing: it was left out.")


@commands.command()
@click.option("--screen", "screen_name", metavar="NAME", help="The screen; 'all' for every one.")
@click.option("--contact-sheet", is_flag=True, help="All cards of a deck, front and back, on pages in a folder.")
@click.option("--deck", "deck_id", metavar="ID", help="The deck; the first one by default.")
@click.option("--format", "format_id", metavar="ID", help="The format; the first one by default.")
@click.option("--card", metavar="ID", help="The card to show.")
@click.option("--size", default="1920x1080", metavar="WxH", help=SIZE_HELP)
@click.option("--language", default="en", metavar="CODE", help="The language, such as fr.")
@click.option("--theme", type=click.Choice(["paper", "night", "contrast"]), default="paper")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The PNG file to write.")
def shot(
    screen_name: str | None,
    contact_sheet: bool,
    deck_id: str | None,
    format_id: str | None,
    card: str | None,
    size: str,
    language: str,
    theme: str,
    output: Path,
) -> None:
    """Save a picture of any screen, without a display. With --screen all or --contact-sheet, -o is a folder."""
    if contact_sheet:
        if screen_name is not None or card is not None:
            raise click.UsageError("--contact-sheet shows every card of a deck; it goes without --screen and --card.")
        _contact_sheet(deck_id, size, language, theme, output)
        return
    if screen_name is None:
        raise click.UsageError("Say what to show: --screen NAME, or --contact-sheet.")
    _check_install()
    from game.core.session import NoFittingCards
    from game.shell.gallery import SCREENS, NoSuchScreen
    from game.shell.shot import save_picture, scene_of
    from game.view.stage import Prefs, ThemeName

    wide_high = _parsed_size(size)
    names = SCREENS if screen_name == "all" else (screen_name,)
    if screen_name != "all" and output.suffix.lower() != ".png":
        raise Stop(f"A picture is saved as a PNG file: {output} should end in .png.")
    if screen_name != "all" and screen_name not in SCREENS:
        raise Stop(f"There is no screen {screen_name!r}.{_near(screen_name, SCREENS)}")
    catalogue = _catalogue()
    deck = _one(_known_decks((deck_id,) if deck_id else ()), catalogue.decks, "deck")
    format_ = _one((_known_format(format_id),), catalogue.formats, "format")
    prefs = Prefs(_known_language(language) or "en", ThemeName(theme))
    for name in names:
        try:
            scene, text = scene_of(name, catalogue, deck, format_, prefs, wide_high, card)
        except NoFittingCards as error:
            raise Stop(f"The deck {deck!r} has no card that the format {format_!r} plays.") from error
        except NoSuchScreen as error:
            if screen_name == "all":
                continue  # this format has no such screen
            raise Stop(str(error)) from error
        except KeyError as error:
            raise Stop(
                f"The deck {deck!r} has no card {card!r}."
                f"{_near(card or '', [one.id for one in catalogue.decks[deck][0].cards])}"
            ) from error
        file = output / f"{name}.png" if screen_name == "all" else output
        try:
            save_picture(scene, text, file)
        except OSError as error:
            raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error


def _contact_sheet(deck_id: str | None, size: str, language: str, theme: str, folder: Path) -> None:
    _check_install()
    from game.shell.shot import save_contact_sheet
    from game.view.stage import Prefs, ThemeName

    catalogue = _catalogue()
    deck = _one(_known_decks((deck_id,) if deck_id else ()), catalogue.decks, "deck")
    prefs = Prefs(_known_language(language) or "en", ThemeName(theme))
    try:
        pages = save_contact_sheet(catalogue, deck, prefs, _parsed_size(size), folder)
    except OSError as error:
        why = error.strerror or error
        raise Stop(f"The pages cannot be written into {folder}: {why}", EXIT_MISTAKES) from error
    click.echo(f"{_count(pages, 'page')} in {folder}")


def _catalogue() -> "Catalogue":
    from game.shell.catalogue import open_catalogue

    return open_catalogue()


def _one(wanted: "Iterable[str | None]", known: "Iterable[str]", what: str) -> str:
    """What was asked for, else the first that there is."""
    found = next((name for name in (*wanted, *known) if name is not None), None)
    if found is None:
        raise Stop(f"No {what} without mistakes was found.", EXIT_MISTAKES)
    return found


def _known_decks(wanted: tuple[str, ...]) -> tuple[str, ...]:
    from game.content.library import find_decks, open_deck

    found = find_decks() if wanted else {}
    wanted = tuple(dict.fromkeys(wanted))
    for deck in wanted:
        if deck not in found:
            raise Stop(f"There is no deck {deck!r}.{_near(deck, found)}")
    _stop_at_mistakes(tuple(problem for deck in wanted for problem in open_deck(found[deck]).problems))
    return wanted


def _known_format(wanted: str | None) -> str | None:
    from game.content.library import find_formats, open_format

    if wanted is None:
        return None
    found = find_formats()
    if wanted not in found:
        raise Stop(f"There is no format {wanted!r}.{_near(wanted, found)}")
    _stop_at_mistakes(open_format(found[wanted]).problems)
    return wanted


def _known_language(wanted: str | None) -> str | None:
    from game.i18n.locales import languages

    if wanted is not None and wanted not in languages():
        raise Stop(f"There is no language {wanted!r}.{_near(wanted, languages())}")
    return wanted


def _session_folder(wanted: str | None) -> Path:
    from game.shell.storage import newest_unfinished, session_folders

    folders = session_folders()
    if not folders:
        raise Stop("There is no session to go on with yet. Start one with: palabre play")
    if wanted is None:
        unfinished = newest_unfinished()
        if unfinished is None:
            raise Stop("No session was left in the middle. Name one to open it again; palabre sessions lists them.")
        return unfinished
    found = [folder for folder in folders if folder.name.startswith(wanted) or folder.name.endswith(wanted)]
    exact = [folder for folder in found if folder.name == wanted]
    if not wanted or not found:
        raise Stop(f"There is no session {wanted!r}.{_near(wanted, [folder.name for folder in folders])}")
    if len(found) > 1 and not exact:
        names = ", ".join(folder.name for folder in found[:6])
        raise Stop(f"{len(found)} sessions fit {wanted!r}: {names}{', …' if len(found) > 6 else ''}")
    return (exact or found)[0]


def _near(word: str, known: "Iterable[str]") -> str:
    """The end of a message about an unknown word: the near matches, or the first of those that are known."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(word[:60].lower(), names, n=3)
    if close:
        return f" Did you mean {' or '.join(close)}?"
    more = ", …" if len(names) > 8 else ""
    return f" Known: {', '.join(names[:8])}{more}." if names else ""


def _stop_at_mistakes(problems: "tuple[Problem, ...]") -> None:
    from game.content.problems import has_errors, render

    if has_errors(problems):
        for problem in problems:
            click.echo(render(problem), err=True)
            click.echo(err=True)
        raise click.exceptions.Exit(EXIT_MISTAKES)


def _content_files(path: Path) -> list[Path]:
    """The deck folders and format files that a path names or holds."""
    if (path / "deck.yaml").exists() or path.is_file():
        return [path]
    if not path.is_dir():
        return []
    deck_folders = sorted(file.parent for file in path.glob("*/deck.yaml"))
    formats = sorted(file for file in path.glob("*.yaml"))
    return [*deck_folders, *formats]


def _problems_of(file: Path) -> "tuple[Problem, ...]":
    from game.content.loader import load_deck, load_format
    from game.content.translations import translation_problems

    if not (file.is_dir() or file.name == "deck.yaml"):
        return load_format(file).problems
    loaded = load_deck(file)
    folder = file if file.is_dir() else file.parent
    return loaded.problems + (translation_problems(loaded.value, folder) if loaded.value is not None else ())


def _check_install() -> None:
    from game.install_check import problem

    trouble = problem()
    if trouble:
        raise Stop(trouble, EXIT_MISTAKES)


def _parsed_size(size: str) -> tuple[int, int]:
    width, _, height = size.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and len(size) < 12):
        raise Stop(f"A size is written like 1920x1080, not {size[:20]!r}.")
    pixels = int(width), int(height)
    if not (320 <= pixels[0] <= 7680 and 240 <= pixels[1] <= 4320):
        raise Stop(f"A size is from 320x240 to 7680x4320, not {size!r}.")
    return pixels


def _run(start: "Callable[[], None]") -> None:
    from game.shell.launch import CannotStart

    try:
        start()
    except CannotStart as error:
        raise Stop(str(error), error.exit_code) from error


def _count(n: int, word: str) -> str:
    return f"{n} {word}" if n == 1 else f"{n} {word}s"
