"""Why a command stops: said in one line, with the names that may have been meant, in the language of whoever typed."""

from typing import TYPE_CHECKING

from game.cli.words import made, told
from game.core.text import Plural, Text
from game.i18n.disk_words import reason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.i18n.phrases import Phrase
    from game.i18n.translator import Translator

EXIT_MISTAKES, EXIT_USAGE = 1, 2
NO_FILE = Text("command/no-file", "There is no file {file}.")
_MEANT = Text("command/near/meant", "Did you mean {names}?")
_OR = Text("command/near/or", " or ")
_KNOWN = Text("command/near/known", "Known: {names}.")


class Stop(Exception):
    """Why the program stops, told in one line, and its exit code: for wrong words, if no other is given.

    `more` are further sentences, `None` for one that there is not; `values` are filled into the first.
    """

    def __init__(
        self,
        text: "Text | Plural | Phrase",
        /,
        *more: "Phrase | None",
        exit_code: int = EXIT_USAGE,
        **values: "str | int | Path | Phrase",
    ) -> None:
        self._sentences = (made(text, values), *(each for each in more if each is not None))
        self.exit_code = exit_code
        super().__init__(" ".join(map(str, self._sentences)))

    def told(self, tr: "Translator") -> str:
        """All of it in one language."""
        return " ".join(each.told(tr) for each in self._sentences)


def near(word: str, known: "Iterable[str]") -> "Phrase | None":
    """The end of a message about an unknown word: the near matches, or the first of those that are known."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(word[:60].lower(), names, n=3)
    if close:
        return made(_MEANT, {"names": _alternatives(close)})
    more = ", …" if len(names) > 8 else ""
    return made(_KNOWN, {"names": f"{', '.join(names[:8])}{more}"}) if names else None


def _alternatives(names: "list[str]") -> str:
    return told(_OR).join(names)


def shown(word: str) -> str:
    """A word that somebody typed, as it is told in quotes: not too long, and without what a terminal would obey."""
    return repr(word[:60])[1:-1]


def cannot_write(file: "Path | str", error: OSError) -> Stop:
    """Why the program stops where the disk refuses a file."""
    text = Text("command/cannot-write", "{file} cannot be written: {why}")
    return Stop(text, exit_code=EXIT_MISTAKES, file=str(file), why=reason(error))


def cannot_read(file: "Path | str", error: OSError) -> Stop:
    """Why the program stops where the disk does not give a file."""
    text = Text("command/cannot-read", "{file} cannot be read: {why}")
    return Stop(text, exit_code=EXIT_MISTAKES, file=str(file), why=reason(error))
