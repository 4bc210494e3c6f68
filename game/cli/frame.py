"""What the library that reads command lines says of itself: click's headings and its words about what was typed wrong.

Click takes each of its sentences from `gettext`, which looks for a compiled catalogue of the system's language. Here
the same sentences are texts like all others, and click's modules get functions that tell them. A sentence that is not
among them is said in English.
"""

import sys
from collections.abc import Callable

import click

from game.cli.words import Words
from game.core.text import Plural, Text
from game.i18n.placeholders import placeholders

TEXTS = (
    Text("command/frame/usage", "Usage:"),
    Text("command/frame/options", "Options"),
    Text("command/frame/arguments", "Positional arguments"),
    Text("command/frame/commands", "Commands"),
    Text("command/frame/default", "default: {default}"),
    Text("command/frame/required", "required"),
    Text("command/frame/dynamic", "(dynamic)"),
    Text("command/frame/aborted", "Aborted!"),
    Text("command/frame/version", "%(prog)s, version %(version)s"),
    Text("command/frame/error", "Error: {message}"),
    Text("command/frame/try-help", "Try '{command} {option}' for help."),
    Text("command/frame/missing-command", "Missing command."),
    Text("command/frame/missing-argument", "Missing argument"),
    Text("command/frame/missing-option", "Missing option"),
    Text("command/frame/missing-parameter", "Missing parameter"),
    Text("command/frame/missing-name", "Missing parameter: {param_name}"),
    Text("command/frame/missing-type", "Missing {param_type}"),
    Text("command/frame/no-option", "No such option {name!r}."),
    Text("command/frame/no-command", "No such command {name!r}."),
    Text("command/frame/no-value", "Option {name!r} does not take a value."),
    Text("command/frame/argument-takes", "Argument {name!r} takes {nargs} values."),
    Text("command/frame/bad-start", "Invalid start character for option ({option})"),
    Text("command/frame/invalid", "Invalid value: {message}"),
    Text("command/frame/invalid-for", "Invalid value for {param_hint}: {message}"),
    Text("command/frame/invalid-input", "Error: invalid input"),
    Text("command/frame/choose-from", "Choose from:\n\t{choices}"),
    Text("command/frame/out-of-range", "{value} is not in the range {range}."),
    Text("command/frame/no-number", "{value!r} is not a valid {number_type}."),
    Text("command/frame/no-boolean", "{value!r} is not a valid boolean. Recognized values: {states}"),
    Text("command/frame/file", "file"),
    Text("command/frame/directory", "directory"),
    Text("command/frame/path", "path"),
    Text("command/frame/not-there", "{name} {filename!r} does not exist."),
    Text("command/frame/is-file", "{name} {filename!r} is a file."),
    Text("command/frame/is-directory", "{name} {filename!r} is a directory."),
    Text("command/frame/not-readable", "{name} {filename!r} is not readable."),
    Text("command/frame/not-writable", "{name} {filename!r} is not writable."),
    Text("command/frame/cannot-open", "Could not open file {filename!r}: {message}"),
    Text("command/frame/unknown-error", "unknown error"),
)
PLURALS = (
    Plural("command/frame/meant", "Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    Plural("command/frame/extra", "Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    Plural(
        "command/frame/needs-values",
        "Option {name!r} requires an argument.",
        "Option {name!r} requires {nargs} arguments.",
    ),
    Plural(
        "command/frame/takes-values",
        "Takes {nargs} values but 1 was given.",
        "Takes {nargs} values but {len} were given.",
    ),
    Plural("command/frame/no-choice", "{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)

_TEXTS = {text.source: text for text in TEXTS}
_PLURALS = {text.one: text for text in PLURALS}


def give_click(words: Words) -> None:
    """Let click speak the language of a command line."""

    def gettext(said: str) -> str:
        return words.tr(_TEXTS[said]) if said in _TEXTS else said

    def ngettext(one: str, many: str, n: int) -> str:
        if one not in _PLURALS:
            return one if n == 1 else many
        return words.tr.plural(_PLURALS[one], n, **_themselves(_PLURALS[one]))

    ours: dict[str, Callable[..., str]] = {"_": gettext, "ngettext": ngettext}
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{click.__name__}."):
            vars(module).update({taken: given for taken, given in ours.items() if taken in vars(module)})


def _themselves(text: Plural) -> dict[str, str]:
    """Each `{name}` of a plural for itself, since it is click that fills them in."""
    return {name: f"{{{name}}}" for each in (text.one, text.many) for name in placeholders(each) or ()}
