"""What a translator wants to know of a text besides its words: where it appears, and how long it may be."""

from dataclasses import replace
from fnmatch import fnmatchcase

from game.content.checks.claims_fit import ROOMY
from game.i18n.collect import Found

ROOM = "On the room’s screen"
FACILITATOR = "For the facilitator"

# The start of a context: where such texts appear, and whether they stand where there is little room.
_INTERFACE: tuple[tuple[str, str, bool], ...] = (
    ("ui/button/", f"{ROOM}: a button.", True),
    ("ui/deed/", f"{ROOM}: beside “undo” in the menu, what would be undone.", True),
    ("ui/help/", f"{ROOM}, in the list of keys.", True),
    ("ui/icon/", "What a picture shows, for people who cannot see it.", False),
    ("ui/key/", f"{ROOM}: the name of a key.", True),
    ("ui/list/", "Between the members of a list, with the space that follows.", True),
    ("ui/menu/", f"{ROOM}: a button of the menu.", True),
    ("ui/notice/", f"{ROOM}, at its foot, {FACILITATOR.lower()}: what just happened.", False),
    ("ui/option/", f"{ROOM}: an answer that people vote for.", True),
    ("ui/preview/", "In the preview’s window, for authors of decks.", False),
    ("ui/print/", "On printed cards and sheets.", False),
    ("ui/reason/", f"{ROOM}, at its foot, {FACILITATOR.lower()}: why something cannot be done.", False),
    ("ui/setup/", f"{ROOM}, before a session: {FACILITATOR.lower()}.", False),
    ("ui/sheet/", "On the contact sheet that reviewers of a deck read.", False),
    ("ui/side/", f"{ROOM}: a side of the debate.", True),
    ("ui/tour/", f"{FACILITATOR}: a card of the tour, in large type, at most 25 words.", False),
    ("ui/warning/", f"{ROOM}, before a session: {FACILITATOR.lower()}.", False),
    ("command/frame/", "In a terminal, in the help of a command or where it was typed wrong.", False),
    ("command/", "In a terminal; what is typed stays as it is: commands, --options, words in CAPITALS.", False),
    ("check/", "In a terminal, for authors of decks; what stands in `backticks` stays as it is.", False),
)

# Where a text of the program appears when its context does not tell: by the folder of the file that shows it.
_PLACES = (
    ("game/view/audience/", f"{ROOM}: “{{screen}}”."),
    ("game/view/desk/", "On the facilitator’s own screen, the desk: “{screen}”."),
    ("game/view/minutes/", "In the minutes that a session leaves behind."),
    ("game/view/", f"{ROOM}."),
)

# What a deck holds, by its context without the deck's id: where it appears, and how many characters it may have.
_DECK: tuple[tuple[str, str, int | None], ...] = (
    ("title", f"{ROOM}: the deck’s name, on the table.", 40),
    ("summary", f"{FACILITATOR}: what the deck is about.", 260),
    ("facts/*/text", f"{ROOM}: a fact, in large letters.", 210),
    ("facts/*/figure", f"{ROOM}: the figure below a fact.", 180),
    ("facts/*/caveat", f"{ROOM}: what weakens a fact, below it.", 220),
    ("roles/*/name", f"{ROOM}: somebody whom a table plays.", 60),
    ("roles/*/interests", f"{ROOM}: what somebody wants whom a table plays.", 260),
    ("*/roles/*/name", f"{ROOM}: somebody who speaks in a trial.", 60),
    ("*/roles/*/brief", f"{ROOM}: what somebody has to do in a trial.", 260),
    ("*/prompts/*", f"{FACILITATOR} alone: a question that wakes a silent room.", 200),
    ("*/notes", f"{FACILITATOR} alone.", None),
    ("*/twists/*", f"{ROOM}: what changes all at once.", 150),
    ("*/for/*", f"{ROOM}: an argument for the card’s text.", 180),
    ("*/against/*", f"{ROOM}: an argument against the card’s text.", 180),
    ("*/options/*", f"{ROOM}: a way to choose.", 120),
    ("*/items/*", f"{ROOM}: a thing to put in its place.", 110),
    ("*/by", f"{ROOM}: by what things are ordered.", 90),
    ("*/unit", f"{ROOM}: stands behind a number.", 60),
    ("*/because", f"{ROOM}: why a claim is true or false.", 280),
    ("*/question", f"{ROOM}: what a case asks.", 120),
    ("*/parts/*", f"{ROOM}: a part of a story.", 300),
    ("*/easy", f"{ROOM}: the card’s text in plain language; sentences of at most 12 words.", 220),
    ("*/text", f"{ROOM}: the card’s text, in the largest letters.", ROOMY),
)

# What formats and plans hold, by the context without `formats/` or `plans/`.
_METHODS: tuple[tuple[str, str, int | None], ...] = (
    ("*/summary", f"{FACILITATOR}, who chooses by it.", 220),
    ("*/words/*", f"{ROOM}: an answer that people vote for.", 30),
    ("*/prompt", f"{ROOM}: tells people what to do.", 140),
    ("*/*/name", f"{ROOM}: what is going on.", 40),
    ("*/name", f"{ROOM}: the name of a format or a plan.", 40),
)

CONTENT = {"deck": _DECK, "method": _METHODS}
"""The tables of contexts by what a content folder holds."""


def with_interface_note(text: Found) -> Found:
    """A text of the program with a comment that says where it appears and how long it may be."""
    known = next((note for note in _INTERFACE if text.context.startswith(note[0])), None)
    where, narrow = (known[1], known[2]) if known else (_screen(text.places), False)
    if not where.startswith(ROOM):
        return _noted(text, where, None)
    longest = max(map(len, text.source))
    return _noted(text, where, round(1.5 * longest) + (10 if narrow else 20))


def with_content_note(text: Found, kind: str) -> Found:
    """A text of a deck (`kind` is `deck`), or of a format or a plan (`method`), with such a comment."""
    path = text.context.partition("/")[2]
    where, most = next(((said, most) for like, said, most in CONTENT[kind] if fnmatchcase(path, like)), ("", None))
    return _noted(text, where, most)


def _screen(places: list[str]) -> str:
    for start, said in _PLACES:
        for place in places:
            if place.startswith(start):
                return said.format(screen=place[len(start) :].partition(".py")[0])
    return ""


def _noted(text: Found, where: str, most: int | None) -> Found:
    room = f"At most {most} characters." if most is not None else ""
    note = " ".join(part for part in (where, room) if part)
    return replace(text, comments=[*text.comments, *([note] if note else [])], most=most)
