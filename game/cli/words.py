"""What commands say, in the language of whoever types them.

That is the first `--language` on the command line that the command line speaks, else the language kept from play, else
the system's. It is known before anything is read of the command line, since help and mistakes are told in it as well,
and goes along in click's context. Until something is said, no translation is read.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import click

from game.core.text import Plural, Text

if TYPE_CHECKING:
    from game.i18n.phrases import Phrase
    from game.i18n.translator import Translator

Value: TypeAlias = "str | int | Path | Phrase"

LANGUAGE = "--language"

_SENTENCE = re.compile(r"[^\n]*?\.(?=\s|$)|[^\n]*")
_HEADING = Text("command/frame/heading", "{name}:")
_HELP = Text("command/frame/help", "Show this message and exit.")
_YES = Text("command/ask/yes", "y yes")
_NO = Text("command/ask/no", "n no")
_CHOICE = Text("command/ask/choice", "[y/N]")
_AGAIN = Text("command/ask/again", "Please answer by one of: {answers}.")


class Words:
    """The language of one command line; `argv` are its words."""

    def __init__(self, argv: Sequence[str] = ()) -> None:
        self._argv = tuple(argv)

    @cached_property
    def language(self) -> str:
        """The language's code."""
        from game.cli.speaking import spoken

        return spoken(_asked_for(self._argv))

    @cached_property
    def tr(self) -> "Translator":
        """Gives all texts of the program in it: commands also tell what screens and mistakes say."""
        from game.i18n.locales import COMMAND, translator

        return translator(self.language, domain=COMMAND)


def words() -> Words:
    """Those of the command line that is being run; English outside of one."""
    context = click.get_current_context(silent=True)
    found = context.find_object(Words) if context is not None else None
    return found or _ENGLISH


def told(text: "Text | Plural | Phrase", /, **values: Value) -> str:
    """A text in the language of the command line."""
    return made(text, values).told(words().tr)


def made(text: "Text | Plural | Phrase", values: dict[str, Value]) -> "Phrase":
    """A text with its values, for whoever tells it later; paths are values, too."""
    from game.i18n.phrases import phrase

    return phrase(text, **{name: str(value) if isinstance(value, Path) else value for name, value in values.items()})


def say(text: "Text | Plural | Phrase", /, *, err: bool = False, **values: Value) -> None:
    """Print a text in the language of the command line, to those who read mistakes if `err`."""
    click.echo(told(text, **values), err=err)


def confirmed(text: Text, /, **values: Value) -> bool:
    """Ask yes or no, in the language of the command line; English is understood as well. Enter is no."""
    yes, no = ({*told(each).split(), *each.source.split()} for each in (_YES, _NO))
    while True:
        question = f"{told(text, **values)} {told(_CHOICE)}"
        answer = click.prompt(question, default="", prompt_suffix=" ", show_default=False).strip().casefold()
        if answer in yes:
            return True
        if not answer or answer in no:
            return False
        say(_AGAIN, answers=", ".join((*told(_YES).split(), *told(_NO).split())))


class Option(click.Option):
    """An option whose help is a text; `values` are filled into it."""

    def __init__(self, *names: Any, about: Text, values: dict[str, Value] | None = None, **settings: Any) -> None:
        self.about, self._values = about, values or {}
        super().__init__(*names, **settings)

    @property
    def help(self) -> str | None:
        return told(self.about, **self._values)

    @help.setter
    def help(self, _help: str | None) -> None:
        """There is none but the text."""


class _Formatter(click.HelpFormatter):
    """Help whose headings end as a language has it."""

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{told(_HEADING, name=heading)}\n")


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is a text."""

    context_class = _Context

    def __init__(self, *names: Any, about: Text, **settings: Any) -> None:
        self.about = about
        super().__init__(*names, **settings)
        click.help_option("-h", "--help", cls=Option, about=_HELP)(self)
        self._help = self.params.pop()

    def get_help_option(self, _ctx: click.Context) -> click.Option | None:
        return cast(click.Option, self._help)

    @property
    def help(self) -> str | None:
        return told(self.about)

    @help.setter
    def help(self, _help: str | None) -> None:
        """What click takes from the function's docstring is for those who read the code."""

    def get_short_help_str(self, _limit: int = 45) -> str:
        """The first sentence, for a list of commands: whole, since a line may go on in the next."""
        sentence = _SENTENCE.match(told(self.about))
        return sentence[0] if sentence is not None else ""


class Group(click.Group, Command):
    """A command with commands below it."""

    command_class = Command


def command(name: str, about: Text, **settings: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """Makes a command out of a function. The first sentence of `about` stands in the list of commands."""
    return click.command(name, cls=Command, about=about, **settings)


def group(name: str, about: Text, **settings: Any) -> Callable[[Callable[..., Any]], Group]:
    """Makes a command that has commands below it out of a function."""
    return click.group(name, cls=Group, about=about, **settings)


def option(*names: str, about: Text, **settings: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An option of a command."""
    return click.option(*names, cls=Option, about=about, **settings)


def _asked_for(argv: Sequence[str]) -> list[str]:
    """What stands behind each `--language`."""
    typed = argv[: argv.index("--")] if "--" in argv else argv
    joined = [word.partition("=")[2] for word in typed if word.startswith(f"{LANGUAGE}=")]
    return [after for word, after in pairwise(typed) if word == LANGUAGE] + joined


_ENGLISH = Words((LANGUAGE, "en"))
