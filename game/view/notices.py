"""Notices in words: what happened, why a command was refused and how to mend it, what the program has to say."""

from typing import assert_never

from game.core.commands import Advance, Deed, EndSession, EnterCount, NoteArgument, SetPeople, SkipCard
from game.core.events import ArgumentNoted, PeopleChanged, Redone, TimeAdded, Undone
from game.core.reasons import Reason
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.parts import SIDE_WORDS
from game.view.stage import Notice, Said

_SAID = {
    "still-here": Text("notice/still-here", "Everything is saved. Go on with this session, or leave?"),
    "torn": Text("notice/torn", "The last action was cut off when the computer stopped; everything before it is here."),
    "resumed": Text("notice/resumed", "Back where you were. The clock waits: Space starts it."),
    "not-saved": Text("notice/not-saved", "Nothing is saved: {folder} cannot be written. Set PALABRE_HOME to another."),
    "choose-a-deck": Text("notice/choose-a-deck", "Choose at least one deck first."),
    "muted": Text("notice/muted", "Sound off"),
    "unmuted": Text("notice/unmuted", "Sound on"),
    "no-fact": Text("notice/no-fact", "This card has no fact."),
    "decks-with-mistakes": Text("notice/decks-with-mistakes", "Left out, it has mistakes: {decks}. Run: palabre check"),
}

_REASONS = {
    Reason.SESSION_IS_OVER: Text("reason/session-is-over", "The session is over. Back (←) goes into it again."),
    Reason.CLOCK_WENT_BACK: Text("reason/clock-went-back", "The computer's clock went back. Try again."),
    Reason.NOTHING_TO_UNDO: Text("reason/nothing-to-undo", "This is the start: there is nothing to undo."),
    Reason.NOTHING_TO_REDO: Text("reason/nothing-to-redo", "There is nothing to do again."),
    Reason.NOT_A_VOTE: Text("reason/not-a-vote", "Nobody votes now."),
    Reason.UNKNOWN_OPTION: Text("reason/unknown-option", "This vote has no such option."),
    Reason.COUNT_OUT_OF_RANGE: Text("reason/count-out-of-range", "A count is a number from 0 to 200."),
    Reason.NO_NOTES_HERE: Text("reason/no-notes-here", "During a vote no argument is noted. Note it after the vote."),
    Reason.UNKNOWN_SIDE: Text("reason/unknown-side", "This debate has no such side."),
    Reason.NOTE_IS_EMPTY: Text("reason/note-is-empty", "Type the argument first, or press Esc."),
    Reason.NOTE_IS_TOO_LONG: Text("reason/note-is-too-long", "Too long: a few words are enough."),
    Reason.TOO_MANY_NOTES: Text("reason/too-many-notes", "40 arguments are noted: there is no room for more."),
    Reason.NO_CLOCK: Text("reason/no-clock", "This step has no clock. + gives it 30 seconds."),
    Reason.CLOCK_STANDS_STILL: Text("reason/clock-stands-still", "The clock stands still already."),
    Reason.CLOCK_RUNS: Text("reason/clock-runs", "The clock runs already."),
    Reason.TIME_IS_NOT_UP: Text("reason/time-is-not-up", "There is time left."),
}

_TOO_MANY = Plural(
    "reason/too-many-votes",
    "1 vote too many for {people} people. Correct a count, or P for people.",
    "{n} votes too many for {people} people. Correct a count, or P for people.",
)
_MISSING = Plural(
    "reason/votes-missing",
    "1 person has no vote. Next again: count them as not voting.",
    "{n} people have no vote. Next again: count them as not voting.",
)
_PEOPLE_RANGE = Text("reason/people-out-of-range", "A session has {fewest} to {most} people.")


def notice_words(tr: Translator, notice: Notice, session: Session | None) -> str:
    """What a notice says; empty for an event that the screen shows already."""
    match notice:
        case Said(key, values):
            return tr(_SAID[key], **dict(values))
        case Reason():
            return _reason_words(tr, notice, session)
        case Undone(deed, phase):
            return tr(Text("notice/undone", "Undone: {deed}"), deed=_deed_words(tr, deed, phase, session))
        case Redone(deed, phase):
            return tr(Text("notice/redone", "Done again: {deed}"), deed=_deed_words(tr, deed, phase, session))
        case TimeAdded(by_ms):
            return tr(Text("notice/time-added", "{seconds} s"), seconds=f"{by_ms // 1000:+d}".replace("-", "−"))
        case PeopleChanged(people):
            return tr.plural(Plural("notice/people", "{n} person here", "{n} people here"), people)
        case ArgumentNoted():
            return tr(Text("notice/argument-noted", "Argument noted"))
        case _:
            return ""


def _reason_words(tr: Translator, reason: Reason, session: Session | None) -> str:
    tally = session.tally if session is not None else None
    if session is not None and tally is not None:
        people = session.state.people
        if reason is Reason.TOO_MANY_VOTES:
            return tr.plural(_TOO_MANY, tally.cast - people, people=people)
        if reason is Reason.VOTES_MISSING:
            return tr.plural(_MISSING, people - tally.cast)
    if reason is Reason.PEOPLE_OUT_OF_RANGE:
        return tr(_PEOPLE_RANGE, fewest=FEWEST_PEOPLE, most=MOST_PEOPLE)
    words = _REASONS.get(reason)
    return tr(words) if words is not None else ""


def _deed_words(tr: Translator, deed: Deed, phase: str, session: Session | None) -> str:
    name = tr(session.format.phase(phase).name) if session is not None else phase
    match deed:
        case Advance():
            return tr(Text("deed/advance", "end of “{phase}”"), phase=name)
        case EnterCount(option=option):
            return tr(Text("deed/enter-count", "count “{option}”, {phase}"), option=tr(SIDE_WORDS[option]), phase=name)
        case SetPeople(people=people):
            return tr.plural(Plural("deed/set-people", "{n} person here", "{n} people here"), people)
        case NoteArgument(text=text):
            return tr(Text("deed/note-argument", "note “{text}”"), text=text)
        case SkipCard():
            return tr(Text("deed/skip-card", "card left out"))
        case EndSession():
            return tr(Text("deed/end-session", "end of the session"))
        case _:
            assert_never(deed)
