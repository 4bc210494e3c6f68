"""Notices in words: what happened, why a command was refused and how to mend it, what the program has to say."""

from game.core.charter import MOST_ARTICLES
from game.core.deeds.noting import MOST_NOTES
from game.core.events import ArticleAdopted, ClockRestarted, NoteTaken, Redone, TwistTurnedOver, Undone
from game.core.reasons import Reason
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, MOST_TABLES, Session
from game.core.text import Plural, Text
from game.core.timer import Untimed
from game.i18n.translator import Translator
from game.view.deeds import deed_words
from game.view.stage import Notice, Said

_SAID = {
    "torn": Text("ui/notice/torn", "The last action was cut off when the computer stopped; the rest is here."),
    "rehearsal": Text("ui/notice/rehearsal", "A rehearsal: it plays by itself. Space stops it, Space goes on."),
    "resumed": Text("ui/notice/resumed", "Back where you were. The clock waits: Space starts it."),
    "cannot-resume": Text(
        "ui/notice/cannot-resume", "Session {session} cannot be opened. To see why: palabre sessions"
    ),
    "not-saved": Text(
        "ui/notice/not-saved",
        "Not saved yet. Once this folder can be written, all is saved; or set PALABRE_HOME to another: {folder}",
    ),
    "disk-full": Text(
        "ui/notice/disk-full", "Not saved yet: the disk is full. Make room, and all that was played is saved."
    ),
    "folder-gone": Text(
        "ui/notice/folder-gone",
        "Not saved yet: a folder is gone. Bring it back and all is saved, or set PALABRE_HOME to another: {folder}",
    ),
    "saved-again": Text("ui/notice/saved-again", "Saved: the disk has all that was played."),
    "again-leave-unsaved": Text(
        "ui/notice/again-leave-unsaved", "The disk does not take what was played. Again: leave, and it is lost."
    ),
    "no-minutes": Text(
        "ui/notice/no-minutes", "The minutes cannot be written into {folder}. Play goes on; each action tries again."
    ),
    "minutes-kept": Text("ui/notice/minutes-kept", "The minutes are kept in {folder}"),
    "minutes-ready": Text("ui/notice/minutes-ready", "The minutes are written. D opens their folder."),
    "open-yourself": Text("ui/notice/open-yourself", "Nothing here opens folders. The minutes are in {folder}"),
    "folder-opened": Text("ui/notice/folder-opened", "The folder opens in a window of its own, maybe behind this one."),
    "minutes-written": Text("ui/notice/minutes-written", "The minutes are written now."),
    "deck-changed": Text("ui/notice/deck-changed", "{deck} was changed: new text from the next card on."),
    "deck-spoilt": Text(
        "ui/notice/deck-spoilt", "{deck} was changed and has mistakes: its text stays. Run: palabre check"
    ),
    "read-only": Text("ui/notice/read-only", "This session is open in another window: here it can only be looked at."),
    "settings-unread": Text(
        "ui/notice/settings-unread", "Settings that do not fit are as usual again: {names}. settings.old.json has them."
    ),
    "again-forget": Text(
        "ui/notice/again-forget", "Again: delete {sessions} sessions and {backups} backups for good, and all settings."
    ),
    "again-delete-session": Text(
        "ui/notice/again-delete-session", "Again: delete the session of {session} for good, with its backups."
    ),
    "again-end-session": Text(
        "ui/notice/again-end-session", "Again: end the session of {session} and write its minutes."
    ),
    "session-deleted": Text("ui/notice/session-deleted", "Deleted."),
    "session-not-ended": Text(
        "ui/notice/session-not-ended", "It cannot be ended: its folder cannot be written, or it is open elsewhere."
    ),
    "forgotten": Text("ui/notice/forgotten", "Deleted: nothing of any session is left on this computer."),
    "not-forgotten": Text(
        "ui/notice/not-forgotten", "Not all could be deleted: a session may still be open elsewhere."
    ),
    "key-taken": Text(
        "ui/notice/key-taken", "{key} has another meaning already. Take F4, F6 to F10, Home, End, Insert."
    ),
    "slept": Text("ui/notice/slept", "The computer slept: the clock stands where it was. Space starts it."),
    "break-over": Text("ui/notice/break-over", "The break is over. Space goes on."),
    "break-ended": Text("ui/notice/break-ended", "Back from the break. Space starts the clock again."),
    "note-removed": Text("ui/notice/note-removed", "Note taken away. To take it back: Ctrl Z."),
    "choose-a-deck": Text("ui/notice/choose-a-deck", "Choose at least one deck first."),
    "silent": Text("ui/notice/silent", "No sound ever: F3 changes it."),
    "no-clocks": Text("ui/notice/no-clocks", "No clocks at all: F3 brings them back."),
    "muted": Text("ui/notice/muted", "Sound off"),
    "unmuted": Text("ui/notice/unmuted", "Sound on"),
    "no-field-here": Text("ui/notice/no-field-here", "All is put down. To change it, turn to its page first."),
    "no-fitting-card": Text("ui/notice/no-fitting-card", "None of these decks has a card for this kind of debate."),
    "again-skip": Text("ui/notice/again-skip", "Again: leave this card out."),
    "again-next-part": Text("ui/notice/again-next-part", "Again: leave the rest of this part out."),
    "again-leave-out": Text("ui/notice/again-leave-out", "Again: leave it out."),
    "left-out": Text("ui/notice/left-out", "Left out. To take it back: Ctrl Z."),
    "again-end": Text("ui/notice/again-end", "Again: end the session here and see the summary."),
    "again-nothing-adopted": Text(
        "ui/notice/again-nothing-adopted", "Nothing is adopted yet: A adopts what passed. Next again: go on without."
    ),
    "again-remove-article": Text("ui/notice/again-remove-article", "Again: take article {article} out of the charter."),
    "again-drop-text": Text("ui/notice/again-drop-text", "Again: throw away what is typed. Enter keeps it."),
    "nothing-to-correct": Text(
        "ui/notice/nothing-to-correct", "Nothing on this card is closed yet: there is nothing to correct."
    ),
    "correction-too-many": Text(
        "ui/notice/correction-too-many",
        "More votes than people were there. Change a count, or again: leave the vote as it was.",
    ),
    "corrected": Text("ui/notice/corrected", "Corrected"),
    "pasted": Text("ui/notice/pasted", "Notes taken: {notes}."),
    "estimate-range": Text("ui/notice/estimate-range", "The answer lies between {low} and {high}."),
    "display-missing": Text(
        "ui/notice/display-missing",
        "The screen chosen is not here: {display}. F3 chooses another.",
    ),
    "display-lost": Text("ui/notice/display-lost", "A screen is gone. All goes on here, and back when it returns."),
    "display-back": Text("ui/notice/display-back", "A second screen: the room’s picture is there. S swaps."),
    "mirrored": Text(
        "ui/notice/mirrored",
        "Both screens show the same. Set the computer to extend them: then your desk opens.",
    ),
    "one-display": Text("ui/notice/one-display", "There is only one screen: nothing to swap."),
    "no-desk": Text("ui/notice/no-desk", "This system gives no second window: everything stays in this one."),
    "move-window": Text("ui/notice/move-window", "Move the room’s window to the projector yourself, then press F."),
    "no-fact": Text("ui/notice/no-fact", "This card has no fact."),
    "decks-with-mistakes": Text(
        "ui/notice/decks-with-mistakes", "Left out, it has mistakes: {decks}. Run: palabre check"
    ),
}

_REASONS = {
    Reason.TOO_MANY_VOTES: Text("ui/reason/too-many-in-all", "More votes than people were there. Change a count."),
    Reason.MORE_THAN_THE_JURY: Text(
        "ui/reason/more-than-the-jury",
        "More votes than people at the jury’s tables. Correct a count. Next again: it is so.",
    ),
    Reason.SESSION_IS_OVER: Text("ui/reason/session-is-over", "The session is over. Back reopens it."),
    Reason.CLOCK_WENT_BACK: Text("ui/reason/clock-went-back", "The computer’s clock went back. Try again."),
    Reason.NOTHING_TO_UNDO: Text("ui/reason/nothing-to-undo", "This is the start: there is nothing to undo."),
    Reason.NOTHING_TO_REDO: Text("ui/reason/nothing-to-redo", "There is nothing to do again."),
    Reason.NOT_A_VOTE: Text("ui/reason/not-a-vote", "Nobody votes now."),
    Reason.UNKNOWN_DECK: Text("ui/reason/unknown-deck", "That deck is not on the table."),
    Reason.UNKNOWN_OPTION: Text("ui/reason/unknown-option", "This vote has no such option."),
    Reason.COUNT_OUT_OF_RANGE: Text("ui/reason/count-out-of-range", "A count is a number from 0 to {most_people}."),
    Reason.NO_LOOP: Text("ui/reason/no-loop", "Nothing goes round here: Next goes on."),
    Reason.NO_FURTHER_PART: Text("ui/reason/no-further-part", "This is the last part. Next goes on to the end."),
    Reason.CANNOT_BE_LEFT_OUT: Text("ui/reason/cannot-be-left-out", "This cannot be left out any more."),
    Reason.NOT_BY_TABLES: Text("ui/reason/not-by-tables", "In this vote people are counted, not tables."),
    Reason.TABLES_VOTE: Text("ui/reason/tables-vote", "In this vote each table gives one answer."),
    Reason.NOT_AN_ESTIMATE: Text("ui/reason/not-an-estimate", "No number is asked for now."),
    Reason.NOT_A_RANKING: Text("ui/reason/not-a-ranking", "Nothing is put in order now."),
    Reason.UNKNOWN_TABLE: Text("ui/reason/unknown-table", "There is no such table."),
    Reason.UNKNOWN_ITEM: Text("ui/reason/unknown-item", "This is not one of the things to put in order."),
    Reason.ESTIMATE_OUT_OF_RANGE: Text(
        "ui/reason/estimate-out-of-range", "This number cannot stand on the scale. Type another."
    ),
    Reason.TABLES_MISSING: Text("ui/reason/tables-missing", "Some tables are missing. Next again: go on without them."),
    Reason.NOTHING_NOTED: Text(
        "ui/reason/nothing-noted", "Nothing is noted, and what follows needs notes. N notes one. Next again: go on."
    ),
    Reason.TABLES_OUT_OF_RANGE: Text("ui/reason/tables-out-of-range", "A room has 1 to {most_tables} tables."),
    Reason.UNKNOWN_NOTE: Text("ui/reason/unknown-note", "This note is not there any more."),
    Reason.NOTE_IS_IN_USE: Text("ui/reason/note-is-in-use", "The room is voting on this note or talking about it."),
    Reason.UNKNOWN_THEME: Text("ui/reason/unknown-theme", "There is no such theme."),
    Reason.NOTHING_DEALT: Text("ui/reason/nothing-dealt", "There are no roles to deal here."),
    Reason.NO_TWIST: Text("ui/reason/no-twist", "This card has no further twist."),
    Reason.NO_TALK_NOW: Text("ui/reason/no-talk-now", "A twist is turned over while people talk."),
    Reason.UNKNOWN_PROPOSAL: Text("ui/reason/unknown-proposal", "This proposal was not voted on."),
    Reason.UNKNOWN_ARTICLE: Text("ui/reason/unknown-article", "There is no such article."),
    Reason.TOO_MANY_ARTICLES: Text("ui/reason/too-many-articles", "The charter is full: {most_articles} articles."),
    Reason.NO_NOTES_HERE: Text("ui/reason/no-notes-here", "Nothing is noted during a vote. Note it afterwards."),
    Reason.UNKNOWN_SIDE: Text("ui/reason/unknown-side", "This debate has no such side."),
    Reason.NOTE_IS_EMPTY: Text("ui/reason/note-is-empty", "Type something first, or press Esc."),
    Reason.NOTE_IS_TOO_LONG: Text("ui/reason/note-is-too-long", "Too long: a few words are enough."),
    Reason.TOO_MANY_NOTES: Text("ui/reason/too-many-notes", "{most_notes} notes are taken: there is no room for more."),
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
_TOO_MANY_DOTS = Plural(
    "ui/reason/too-many-dots",
    "1 dot too many: together they have {most}. Correct a count, or P for people.",
    "{n} dots too many: together they have {most}. Correct a count, or P for people.",
)
_TOO_MANY_HIDDEN = Text("ui/reason/too-many-votes-hidden", "More votes than people. Correct a count, or P for people.")
_MISSING_HIDDEN = Text("ui/reason/votes-missing-hidden", "Votes are missing. Next again: count them as not voting.")
_NOBODY = Text("ui/reason/nobody-voted", "Nobody has voted. Next again: go on without a vote.")
_PEOPLE_RANGE = Text("ui/reason/people-out-of-range", "A session has {fewest} to {most} people.")


def notice_words(tr: Translator, notice: Notice, session: Session | None) -> str:
    """What a notice says; empty for an event that the screen shows already."""
    match notice:
        case Said("resumed") if session is not None and isinstance(session.state.timer, Untimed):
            return tr(Text("ui/notice/resumed-without-clock", "Back where you were."))
        case Said(key, values):
            return tr(_SAID[key], **dict(values))
        case Reason():
            return _reason_words(tr, notice, session)
        case Undone(deed, format, phase):
            words = deed_words(tr, deed, format, phase, session)
            return tr(Text("ui/notice/undone", "Undone: {deed}"), deed=words)
        case Redone(deed, format, phase):
            words = deed_words(tr, deed, format, phase, session)
            return tr(Text("ui/notice/redone", "Done again: {deed}"), deed=words)
        case NoteTaken(notes=notes):
            return tr.plural(Plural("ui/notice/noted", "Noted ({n})", "Noted ({n})"), notes)
        case ArticleAdopted(articles):
            return tr.plural(
                Plural(
                    "ui/notice/adopted", "Adopted: the charter has {n} article", "Adopted: the charter has {n} articles"
                ),
                articles,
            )
        case ClockRestarted():
            return tr(Text("ui/notice/clock-restarted", "The clock starts again. Ctrl Z: as it was"))
        case TwistTurnedOver():
            return tr(Text("ui/notice/twist", "A twist: one minute more"))
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
    if (
        session is not None
        and tally is not None
        and not (reason is Reason.TOO_MANY_VOTES and tally.cast <= session.state.people * tally.dots)
    ):  # more votes than people in another vote, which is being corrected
        people = session.state.people
        if reason is Reason.TOO_MANY_VOTES and tally.dots > 1:
            return tr.plural(_TOO_MANY_DOTS, tally.cast - people * tally.dots, most=people * tally.dots)
        if reason is Reason.TOO_MANY_VOTES:
            return tr.plural(_TOO_MANY, tally.cast - people, people=people)
        if reason is Reason.VOTES_MISSING and not tally.cast:
            return tr(_NOBODY)
        if reason is Reason.VOTES_MISSING:
            return tr.plural(_MISSING, people - tally.cast)
    if reason is Reason.PEOPLE_OUT_OF_RANGE:
        return tr(_PEOPLE_RANGE, fewest=FEWEST_PEOPLE, most=MOST_PEOPLE)
    words = _REASONS.get(reason)
    if words is None:
        return ""
    return tr(
        words, most_people=MOST_PEOPLE, most_notes=MOST_NOTES, most_tables=MOST_TABLES, most_articles=MOST_ARTICLES
    )
