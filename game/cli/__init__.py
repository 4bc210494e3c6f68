"""The command line: wiring only. A command's module, and what it needs, is imported when it runs: each starts fast.

A new command is a module here with a click command in it, and a line in `COMMANDS`.
"""

import sys
from importlib import import_module

import click

from game import __version__
from game.cli.common import Stop

COMMANDS = {
    # the command: the module that holds it
    "play": "play",
    "resume": "play",
    "sessions": "sessions",
    "replay": "sessions",
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


class _Commands(click.Group):
    """The commands in the order above, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*COMMANDS, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        module = import_module(f"game.cli.{COMMANDS[cmd_name]}")
        return next(one for one in vars(module).values() if isinstance(one, click.Command) and one.name == cmd_name)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
