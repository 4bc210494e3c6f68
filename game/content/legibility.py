"""What is told of texts that a room cannot read. Finding them takes fonts, so `shell.legible` does the measuring."""

from math import ceil

from game.content.problems import Problem, shortened
from game.content.rules import Rule
from game.content.written import Written
from game.core.text import Plural, Text
from game.i18n.phrases import phrase

FITS, LARGER, DRAWN = "text-fits-the-screen", "larger-text-fits", "letters-exist"
RULES = (
    Rule(
        FITS,
        Text(
            "check/text-fits-the-screen/about",
            "Every text that the room reads has room on a screen of 1024 x 768, in every language of a deck.",
        ),
        wrong="caveat: Only one town was looked at, on one day, by one person, who … (and so on for six more lines)",
        right="caveat: In one town only.",
    ),
    Rule(
        LARGER,
        Text(
            "check/larger-text-fits/about",
            "With `--text 150` (or 125, 200): what would take a second page of a 1024 x 768 screen at that size of "
            "text.",
        ),
        wrong="text: In every school, whatever its size, all homework should … (and so on for three more lines)",
        right="text: Homework should be done without AI.",
    ),
    Rule(
        DRAWN,
        Text("check/letters-exist/about", "The fonts that come with the game have every letter and sign of a deck."),
        wrong="text: Schools should teach AI 🤖.",
        right="text: Schools should teach AI.",
    ),
)

_NO_ROOM = Text(
    "check/text-fits-the-screen/said",
    "{language}: `{part}` of `{owner}` takes {percent}% of the room on a screen of {screen}: “{words}”",
)
_SHORTEN = Text("check/text-fits-the-screen/fix", "Shorten it, or make two of it.")
_ON_PAGES = Text(
    "check/larger-text-fits/said",
    "{language}: `{part}` of `{owner}` takes {pages} on a screen of {screen}: “{words}”",
)
_PAGES = Plural("check/larger-text-fits/pages", "{n} page", "{n} pages")
_LEAVE = Text("check/larger-text-fits/fix", "Shorten it to keep it on one page, or leave it: it goes on behind.")
_NO_LETTERS = Text("check/letters-exist/said", "{language}: no font of the game has {letters}, in “{words}”")
_WRITE_OTHERWISE = Text("check/letters-exist/fix", "Write it with other letters or signs.")


def no_room(written: Written, context: str, language: str, words: str, part: str, share: float, screen: str) -> Problem:
    """A text takes more room than a screen has: `share` of it, above 1. `part` names a field of its card."""
    return written.warning(
        FITS,
        context,
        _NO_ROOM,
        _SHORTEN,
        language=language,
        part=part,
        owner=_owner(context),
        percent=max(101, round(share * 100)),
        screen=screen,
        words=shortened(words, 60),
    )


def on_pages(
    written: Written, context: str, language: str, words: str, part: str, share: float, screen: str
) -> Problem:
    """A text takes more than one page at a size of text that the room may set: `share` of the room on one."""
    return written.warning(
        LARGER,
        context,
        _ON_PAGES,
        _LEAVE,
        language=language,
        part=part,
        owner=_owner(context),
        pages=phrase(_PAGES, n=ceil(share)),
        screen=screen,
        words=shortened(words, 60),
    )


def no_letters(written: Written, context: str, language: str, words: str, letters: frozenset[str]) -> Problem:
    """No font has some of the letters of a text."""
    told = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in sorted(letters))
    values = {"language": language, "letters": told, "words": shortened(words, 60)}
    return written.warning(DRAWN, context, _NO_LETTERS, _WRITE_OTHERWISE, **values)


def _owner(context: str) -> str:
    """The id of the card, fact or role that a text belongs to."""
    parts = context.split("/")[1:]
    return parts[1] if parts[0] in ("facts", "roles") else parts[0]
