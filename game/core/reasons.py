"""Why a command was refused: data for the view to put into words, never English."""

from enum import StrEnum


class Reason(StrEnum):
    SESSION_IS_OVER = "session-is-over"
    CLOCK_WENT_BACK = "clock-went-back"
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_TO_REDO = "nothing-to-redo"
    NOT_A_VOTE = "not-a-vote"
    UNKNOWN_OPTION = "unknown-option"
    COUNT_OUT_OF_RANGE = "count-out-of-range"
    TOO_MANY_VOTES = "too-many-votes"
    VOTES_MISSING = "votes-missing"
    PEOPLE_OUT_OF_RANGE = "people-out-of-range"
    NO_NOTES_HERE = "no-notes-here"
    UNKNOWN_SIDE = "unknown-side"
    NOTE_IS_EMPTY = "note-is-empty"
    NOTE_IS_TOO_LONG = "note-is-too-long"
    TOO_MANY_NOTES = "too-many-notes"
    NO_CLOCK = "no-clock"
    CLOCK_STANDS_STILL = "clock-stands-still"
    CLOCK_RUNS = "clock-runs"
    TIME_IS_NOT_UP = "time-is-not-up"
