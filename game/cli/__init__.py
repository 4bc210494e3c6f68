"""The command line: wiring only. A command's module, and what it needs, is imported when it runs: each starts fast.

A new command is a module here with a click command in it, and a line in `COMMANDS`.
"""

import sys
from importlib import import_module

import click

from game import __version__
from game.cli.common import UNKNOWN_LANGUAGE
from game.cli.frame import give_click
from game.cli.stopping import Stop, near, shown
from game.cli.words import Group, Option, Words, made, option
from game.core.text import Text
from game.i18n.phrases import Phrase

COMMANDS = {
    # the command: the module that holds it
    "play": "play",
    "resume": "play",
    "sessions": "sessions",
    "replay": "replay",
    "doctor": "doctor",
    "decks": "decks",
    "check": "check",
    "new": "new",
    "preview": "preview",
    "shot": "shot",
    "print": "print",
    "export": "spreadsheets",
    "import": "spreadsheets",
    "migrate": "migrate",
    "pack": "packs",
    "add": "packs",
    "translate": "translate",
}


class _Commands(Group):
    """The commands in the order above, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*COMMANDS, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        module = import_module(f"game.cli.{COMMANDS[cmd_name]}")
        return next(one for one in vars(module).values() if isinstance(one, click.Command) and one.name == cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Click knows of no command that was not imported yet, and so would not say which one may have been meant."""
        if args[0] not in COMMANDS:
            no_command = Text("command/palabre/no-command", "No such command '{name}'.")
            raise Stop(no_command, near(args[0], COMMANDS), _see_help(ctx), name=shown(args[0]))
        return super().resolve_command(ctx, args)


def _speaks(_context: click.Context, _option: click.Parameter, language: str | None) -> None:
    """The language was found already, for all that is told before this; here it is only made sure that there is it."""
    from game.i18n.locales import COMMAND, languages

    if language is not None and language not in languages(COMMAND):
        raise Stop(UNKNOWN_LANGUAGE, near(language, languages(COMMAND)), name=shown(language))


@click.group(
    name="palabre",
    cls=_Commands,
    about=Text("command/palabre", "Palabre: debates about AI round a shared screen."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@option(
    "--language",
    metavar="CODE",
    expose_value=False,
    callback=_speaks,
    about=Text(
        "command/palabre/language",
        "The language of the commands, such as fr; if not given, the one that is kept from play, else the system's.",
    ),
)
@click.version_option(
    __version__,
    prog_name="palabre",
    cls=Option,
    about=Text("command/palabre/version", "Show the version and exit."),
)
def commands() -> None:
    """All of them."""


def main() -> int:
    """Run the command line; the exit code is 0, 1 (mistakes in content), 2 (wrong words) or 3 (no display)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter must not end a session
    words = Words(sys.argv[1:])
    give_click(words)
    try:
        left_with = commands.main(prog_name="palabre", standalone_mode=False, obj=words)
    except click.Abort:
        return 130
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return error.exit_code
    except click.ClickException as error:
        _tell(error.format_message() + _where_to_read_on(error, words), words)
        return error.exit_code
    except Stop as error:
        _tell(error.told(words.tr), words)
        return error.exit_code
    return left_with if isinstance(left_with, int) else 0  # click returns the code that a command leaves early with


def _tell(mistake: str, words: Words) -> None:
    click.echo(words.tr(Text("command/palabre/stops", "palabre: {mistake}"), mistake=mistake), err=True)


def _where_to_read_on(error: click.ClickException, words: Words) -> str:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f" {_see_help(error.ctx).told(words.tr)}"
    return ""


def _see_help(context: click.Context) -> Phrase:
    return made(Text("command/palabre/see-help", "See: {command} --help"), {"command": context.command_path})
