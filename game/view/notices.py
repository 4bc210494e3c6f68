"""Notices in words: what happened, why a command was refused and how to mend it, what the program has to say."""

from typing import assert_never

from game.core.apply import MOST_NOTES
from game.core.commands import Advance, Deed, EndSession, EnterCount, NoteArgument, SetPeople, SkipCard
from game.core.events import ArgumentNoted, PeopleChanged, Redone, Undone
from game.core.reasons import Reason
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.parts import SIDE_WORDS
from game.view.stage import Notice, Said

_SAID = {
    "still-here": Text("ui/notice/still-here", "Everything is saved. Go on with this session, or leave?"),
    "torn": Text("ui/notice/torn", "The last action was cut off when the computer stopped; the rest is here."),
    "resumed": Text("ui/notice/resumed", "Back where you were. The clock waits: Space starts it."),
    "cannot-resume": Text(
        "ui/notice/cannot-resume", "Session {session} cannot be opened. To see why: palabre sessions"
    ),
    "not-saved": Text(
        "ui/notice/not-saved", "Nothing is saved: {folder} cannot be written. Set PALABRE_HOME to another."
    ),
    "choose-a-deck": Text("ui/notice/choose-a-deck", "Choose at least one deck first."),
    "muted": Text("ui/notice/muted", "Sound off"),
    "unmuted": Text("ui/notice/unmuted", "Sound on"),
    "no-fitting-card": Text("ui/notice/no-fitting-card", "None of these decks has a card for this kind of debate."),
    "no-fact": Text("ui/notice/no-fact", "This card has no fact."),
    "decks-with-mistakes": Text(
        "ui/notice/decks-with-mistakes", "Left out, it has mistakes: {decks}. Run: palabre check"
    ),
}

_REASONS = {
    Reason.SESSION_IS_OVER: Text("ui/reason/session-is-over", "The session is over. Back reopens it."),
    Reason.CLOCK_WENT_BACK: Text("ui/reason/clock-went-back", "The computer’s clock went back. Try again."),
    Reason.NOTHING_TO_UNDO: Text("ui/reason/nothing-to-undo", "This is the start: there is nothing to undo."),
    Reason.NOTHING_TO_REDO: Text("ui/reason/nothing-to-redo", "There is nothing to do again."),
    Reason.NOT_A_VOTE: Text("ui/reason/not-a-vote", "Nobody votes now."),
    Reason.UNKNOWN_OPTION: Text("ui/reason/unknown-option", "This vote has no such option."),
    Reason.COUNT_OUT_OF_RANGE: Text("ui/reason/count-out-of-range", "A count is a number from 0 to {most_people}."),
    Reason.NO_NOTES_HERE: Text(
        "ui/reason/no-notes-here", "During a vote no argument is noted. Note it after the vote."
    ),
    Reason.UNKNOWN_SIDE: Text("ui/reason/unknown-side", "This debate has no such side."),
    Reason.NOTE_IS_EMPTY: Text("ui/reason/note-is-empty", "Type the argument first, or press Esc."),
    Reason.NOTE_IS_TOO_LONG: Text("ui/reason/note-is-too-long", "Too long: a few words are enough."),
    Reason.TOO_MANY_NOTES: Text(
        "ui/reason/too-many-notes", "{most_notes} arguments are noted: there is no room for more."
    ),
    Reason.NO_CLOCK: Text("ui/reason/no-clock", "This step has no clock. + gives it 30 seconds."),
    Reason.CLOCK_STANDS_STILL: Text("ui/reason/clock-stands-still", "The clock is already standing still."),
    Reason.CLOCK_RUNS: Text("ui/reason/clock-runs", "The clock is already running."),
    Reason.TIME_IS_NOT_UP: Text("ui/reason/time-is-not-up", "There is time left."),
}

_TOO_MANY = Plural(
    "ui/reason/too-many-votes",
    "1 vote too many for {people} people. Correct a count, or P for people.",
    "{n} votes too many for {people} people. Correct a count, or P for people.",
)
_MISSING = Plural(
    "ui/reason/votes-missing",
    "1 person has no vote. Next again: count them as not voting.",
    "{n} people have no vote. Next again: count them as not voting.",
)
_TOO_MANY_HIDDEN = Text("ui/reason/too-many-votes-hidden", "More votes than people. Correct a count, or P for people.")
_MISSING_HIDDEN = Text("ui/reason/votes-missing-hidden", "Votes are missing. Next again: count them as not voting.")
_PEOPLE_RANGE = Text("ui/reason/people-out-of-range", "A session has {fewest} to {most} people.")


def notice_words(tr: Translator, notice: Notice, session: Session | None) -> str:
    """What a notice says; empty for an event that the screen shows already."""
    match notice:
        case Said(key, values):
            return tr(_SAID[key], **dict(values))
        case Reason():
            return _reason_words(tr, notice, session)
        case Undone(deed, phase):
            return tr(Text("ui/notice/undone", "Undone: {deed}"), deed=_deed_words(tr, deed, phase, session))
        case Redone(deed, phase):
            return tr(Text("ui/notice/redone", "Done again: {deed}"), deed=_deed_words(tr, deed, phase, session))
        case PeopleChanged(people):
            return tr.plural(Plural("ui/notice/people", "{n} person here", "{n} people here"), people)
        case ArgumentNoted():
            return tr(Text("ui/notice/argument-noted", "Argument noted"))
        case _:
            return ""


def _reason_words(tr: Translator, reason: Reason, session: Session | None) -> str:
    tally = session.tally if session is not None else None
    if session is not None and tally is not None and session.phase.secret and None in tally.counts:
        # While some counts of a secret vote are missing, the sum of the others would give them away.
        if reason is Reason.TOO_MANY_VOTES:
            return tr(_TOO_MANY_HIDDEN)
        if reason is Reason.VOTES_MISSING:
            return tr(_MISSING_HIDDEN)
    if session is not None and tally is not None:
        people = session.state.people
        if reason is Reason.TOO_MANY_VOTES:
            return tr.plural(_TOO_MANY, tally.cast - people, people=people)
        if reason is Reason.VOTES_MISSING:
            return tr.plural(_MISSING, people - tally.cast)
    if reason is Reason.PEOPLE_OUT_OF_RANGE:
        return tr(_PEOPLE_RANGE, fewest=FEWEST_PEOPLE, most=MOST_PEOPLE)
    words = _REASONS.get(reason)
    return tr(words, most_people=MOST_PEOPLE, most_notes=MOST_NOTES) if words is not None else ""


def _in_short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def _deed_words(tr: Translator, deed: Deed, phase: str, session: Session | None) -> str:
    name = tr(session.format.phase(phase).name) if session is not None else phase
    match deed:
        case Advance():
            return tr(Text("ui/deed/advance", "end of “{phase}”"), phase=name)
        case EnterCount(option=option):
            return tr(
                Text("ui/deed/enter-count", "count “{option}”, {phase}"), option=tr(SIDE_WORDS[option]), phase=name
            )
        case SetPeople(people=people):
            return tr.plural(Plural("ui/deed/set-people", "{n} person here", "{n} people here"), people)
        case NoteArgument(text=text):
            return tr(Text("ui/deed/note-argument", "note “{text}”"), text=_in_short(text))
        case SkipCard():
            return tr(Text("ui/deed/skip-card", "card left out"))
        case EndSession():
            return tr(Text("ui/deed/end-session", "end of the session"))
        case _:
            assert_never(deed)
