"""Deeds in words, so that "undone: …" says what was undone."""

from typing import assert_never

from game.core.commands import (
    Adopt,
    Advance,
    DealAgain,
    Deed,
    EditArticle,
    EditNote,
    EndSession,
    EnterAnswer,
    EnterCount,
    EnterCounts,
    EnterEstimate,
    EnterOrder,
    EntryDeed,
    GroupNote,
    LeaveLoop,
    LeaveOut,
    NextPart,
    RemoveArticle,
    RemoveNote,
    RenameTheme,
    RestartClock,
    SetPeople,
    SetTables,
    SkipCard,
    TakeNote,
    TurnTwist,
)
from game.core.format import Format
from game.core.session import Session
from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.looks import LETTERS
from game.view.options import option_words


def deed_words(tr: Translator, deed: Deed, format_id: str, phase: str, session: Session | None) -> str:
    """What a deed was, in a few words; `phase` is where it was done, in the format of that id."""
    if isinstance(deed, EntryDeed):
        phase = deed.phase or phase  # a correction speaks of what was corrected
    name = _phase_name(tr, format_id, phase, session)
    match deed:
        case Advance():
            return tr(Text("ui/deed/advance", "end of “{phase}”"), phase=name)
        case LeaveLoop():
            return tr(Text("ui/deed/leave-loop", "going on after “{phase}”"), phase=name)
        case SkipCard():
            return tr(Text("ui/deed/skip-card", "card left out"))
        case NextPart():
            return tr(Text("ui/deed/next-part", "end of this part"))
        case LeaveOut():
            return tr(Text("ui/deed/leave-out", "something left out to save time"))
        case EndSession():
            return tr(Text("ui/deed/end-session", "end of the session"))
        case EnterCount(option=option):
            label = _option(tr, session, phase, option)
            return tr(Text("ui/deed/enter-count", "count “{option}”, {phase}"), option=label, phase=name)
        case EnterCounts():
            return tr(Text("ui/deed/enter-counts", "counts, {phase}"), phase=name)
        case EnterAnswer(table=table) | EnterEstimate(table=table) | EnterOrder(table=table):
            return tr(Text("ui/deed/enter-table", "table {table}, {phase}"), table=LETTERS[table % 26], phase=name)
        case SetPeople(people=people):
            return tr.plural(Plural("ui/deed/set-people", "{n} person here", "{n} people here"), people)
        case SetTables(tables=tables):
            return tr.plural(Plural("ui/deed/set-tables", "{n} table", "{n} tables"), tables)
        case TakeNote(text=text):
            return tr(Text("ui/deed/note-argument", "note “{text}”"), text=in_short(text))
        case EditNote(text=text):
            return tr(Text("ui/deed/edit-note", "note mended: “{text}”"), text=in_short(text))
        case RemoveNote():
            return tr(Text("ui/deed/remove-note", "note taken away"))
        case GroupNote():
            return tr(Text("ui/deed/group-note", "note put into a theme"))
        case RenameTheme(name=theme):
            return tr(Text("ui/deed/rename-theme", "theme named “{theme}”"), theme=in_short(theme))
        case DealAgain():
            return tr(Text("ui/deed/deal-again", "roles dealt again"))
        case TurnTwist():
            return tr(Text("ui/deed/turn-twist", "twist turned over"))
        case RestartClock():
            return tr(Text("ui/deed/restart-clock", "clock restarted"))
        case Adopt(text=text):
            return tr(Text("ui/deed/adopt", "article “{text}”"), text=in_short(text))
        case EditArticle(text=text):
            return tr(Text("ui/deed/edit-article", "article mended: “{text}”"), text=in_short(text))
        case RemoveArticle():
            return tr(Text("ui/deed/remove-article", "article taken away"))
        case _:
            assert_never(deed)


def in_short(text: str, most: int = 40) -> str:
    """The first words of a text that is longer than `most` characters."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def _phase_name(tr: Translator, format_id: str, phase: str, session: Session | None) -> str:
    format = _format(format_id, session)
    return tr(format.phase(phase).name) if format is not None else phase


def _format(format_id: str, session: Session | None) -> Format | None:
    if session is None:
        return None
    return next((part.format for part in session.parts if part.format.id == format_id), None)


def _option(tr: Translator, session: Session | None, phase: str, option: str) -> str:
    """The option's words when its phase belongs to the running format; else what it is called in the log."""
    if session is None or all(each.id != phase for each in session.format.phases):
        return option
    return in_short(option_words(tr, session, session.round, phase, option))
