"""Keys of what lies over a screen."""

from collections.abc import Callable

from game.core.format import PhaseKind
from game.core.reading import proposals_now
from game.core.session import Session
from game.core.text import Text
from game.view.audience.note import sides_to_choose
from game.view.editing import Editing, Editor
from game.view.key_help.entries import entry_uses, sheet_in_hand
from game.view.key_help.uses import ARROWS, Use
from game.view.screens import Overlay
from game.view.sheets import closed_sheets
from game.view.stage import Stage

PAGES = Use(("down", "up"), Text("ui/help/pages", "pages"))
PAGES_BY_TAB = Use(("tab",), Text("ui/help/pages", "pages"))
SAVE = Text("ui/help/save", "keep it")
_PAGES_BY_KEYS = Use(("page-down", "page-up"), Text("ui/help/pages", "pages"))
_PAGES_BY_ARROWS = Use(("right", "page-down", "left", "page-up"), Text("ui/help/pages", "pages"))
_CLOSE = Use(("escape",), Text("ui/help/close", "close"))
_CHOOSE = Use(ARROWS, Text("ui/help/go-to", "go to a line"))
_PRESS = Use(("enter", "space"), Text("ui/help/press", "choose it"))


LAST_DIGIT = 9
"""What is chosen by a digit is chosen by one: those behind the ninth by arrows."""


def overlay_uses(session: Session | None, stage: Stage, paged: bool) -> list[Use]:
    """What keys do in what lies over the screen, and how to leave it."""
    if stage.editor is not None:
        return [*_editor(session, stage.editor), _CLOSE]
    overlay = stage.overlay
    if overlay is Overlay.PAUSE:
        return [Use(("space", "right", "page-down"), Text("ui/help/go-on", "go on"))]
    if overlay is Overlay.BREAK:
        return [
            Use(("space", "right", "page-down"), Text("ui/help/go-on", "go on")),
            Use(("up", "down"), Text("ui/help/minute", "a minute more · less")),
        ]
    if overlay is Overlay.TOUR:
        return [
            Use(("right", "page-down", "enter"), Text("ui/help/next", "next")),
            Use(("left", "page-up"), Text("ui/help/page-back", "back")),
            _CLOSE,
        ]
    own = _OF_OVERLAYS.get(overlay) if overlay is not None else None
    found = own(session, stage) if own is not None else []
    if paged and overlay is Overlay.FACT:
        found.append(PAGES)
    elif paged and overlay is Overlay.PROMPTER:
        found.append(_PAGES_BY_ARROWS)
    elif paged and overlay not in (Overlay.MENU, Overlay.CORRECT):
        found.append(_PAGES_BY_KEYS)
    return [*found, _CLOSE]


def _editor(session: Session | None, editor: Editor) -> list[Use]:
    sides = session is not None and editor.what is Editing.NEW_NOTE and len(sides_to_choose(session)) > 1
    collects = session is not None and session.phase.kind is PhaseKind.COLLECT
    if collects and editor.what is Editing.NEW_NOTE:  # there Enter leaves the field open for the next one
        found = [Use(("enter",), SAVE), Use(("page-down",), Text("ui/help/save-close", "keep it and close"))]
    else:
        found = [Use(("enter", "page-down"), SAVE)]
    if sides:
        found.append(Use(("tab",), Text("ui/help/side", "whose it is")))
    elif len(editor.fields) > 1:
        found.append(Use(("tab",), Text("ui/help/field", "other field")))
    if editor.what is Editing.NEW_ARTICLE and session is not None and proposals_now(session):
        found.append(Use(("down", "up"), Text("ui/help/other-proposal", "another proposal")))
    found.append(Use(("left", "right", "home", "end"), Text("ui/help/caret", "move in the text; with Ctrl, by words")))
    found.append(Use(("backspace", "delete"), Text("ui/help/erase-on", "erase before, after; with Ctrl, a word")))
    return [*found, Use(("ctrl v",), Text("ui/help/paste", "paste what was copied"))]


def _fact(session: Session | None, _stage: Stage) -> list[Use]:
    card = session.card if session is not None else None
    if card is None or len(card.facts) < 2:
        return []
    return [Use(("right", "page-down", "i"), Text("ui/help/next-fact", "next fact"))]


def _people(_session: Session | None, _stage: Stage) -> list[Use]:
    return [_NUMBER, Use(("tab",), Text("ui/help/tables", "how many tables")), _DONE]


def _tables(_session: Session | None, _stage: Stage) -> list[Use]:
    return [_NUMBER, Use(("tab",), Text("ui/help/people", "people here")), _DONE]


_NUMBER = Use(("0–9", "up", "down"), Text("ui/help/change", "change the number"))
_DONE = Use(("enter",), Text("ui/help/done", "done"))


def _correct(session: Session | None, stage: Stage) -> list[Use]:
    if session is None:
        return []
    sheet = sheet_in_hand(session, stage)
    found = entry_uses(session, sheet) if sheet is not None else []
    if len(closed_sheets(session)) > 1:
        found.append(Use(("page-down", "page-up"), Text("ui/help/sheet", "another entry")))
    return found


def _wall(session: Session | None, stage: Stage) -> list[Use]:
    if session is None or not session.round.notes:
        return []
    found = [Use(ARROWS, Text("ui/help/go-to-note", "go to a note"))]
    if (stage.focus or "").startswith("note/"):
        found += [
            Use(("enter",), Text("ui/help/mend", "change it")),
            Use(("g",), Text("ui/help/theme", "name its theme")),
            Use(("delete",), Text("ui/help/remove", "take it away")),
        ]
        themes = len(session.round.themes_of(()))
        if themes:
            found.insert(3, Use((f"1–{min(LAST_DIGIT, themes)}",), Text("ui/help/into-theme", "put it into a theme")))
    return found


def _charter(session: Session | None, stage: Stage) -> list[Use]:
    found = [Use(("a",), Text("ui/help/new-article", "write an article"))]
    if session is not None and session.state.articles:
        found.append(_CHOOSE)
    if (stage.focus or "").startswith("article/"):
        found += [
            Use(("enter",), Text("ui/help/mend", "change it")),
            Use(("delete",), Text("ui/help/remove", "take it away")),
        ]
    return found


def _languages(_session: Session | None, stage: Stage) -> list[Use]:
    first, last = 1 if stage.overlay is Overlay.LANGUAGE else 0, min(LAST_DIGIT, len(stage.languages))
    found = [
        Use((f"{first}–{last}",), Text("ui/help/choose-language", "choose a language")),
        _CHOOSE,
        _PRESS,
    ]
    if stage.overlay is Overlay.LANGUAGE:
        found.append(Use(("s",), Text("ui/help/second", "the second language")))
    return found


def _keys(_session: Session | None, stage: Stage) -> list[Use]:
    found = [_CHOOSE, Use(("enter",), Text("ui/help/bind", "give it a key"))]
    if (stage.focus or "").startswith("key/"):
        found.append(Use(("delete",), Text("ui/help/release", "take its key away")))
    return found


def _ended(_session: Session | None, stage: Stage) -> list[Use]:
    if not stage.ended:
        return []
    delete = Use(("delete",), Text("ui/help/delete-session", "delete it (asks first)"))
    return [Use(("up", "down"), Text("ui/help/session", "choose a session")), delete]


def _room_check(_session: Session | None, stage: Stage) -> list[Use]:
    on_length = stage.focus in ("last-row", "picture-height")
    does = Text("ui/help/change", "change the number") if on_length else Text("ui/help/text-size", "size of text")
    return [Use(("up", "down"), does), Use(("tab",), Text("ui/help/line", "other line"))]


def _lines(_session: Session | None, _stage: Stage) -> list[Use]:
    return [_CHOOSE, _PRESS]


_OF_OVERLAYS: dict[Overlay, Callable[[Session | None, Stage], list[Use]]] = {
    Overlay.FACT: _fact,
    Overlay.PEOPLE: _people,
    Overlay.TABLES: _tables,
    Overlay.CORRECT: _correct,
    Overlay.WALL: _wall,
    Overlay.CHARTER: _charter,
    Overlay.PLAN: _lines,
    Overlay.MENU: _lines,
    Overlay.SETTINGS: _lines,
    Overlay.STORED: _lines,
    Overlay.DISPLAYS: _lines,
    Overlay.KEYS: _keys,
    Overlay.ENDED: _ended,
    Overlay.ROOM_CHECK: _room_check,
    Overlay.LANGUAGE: _languages,
    Overlay.SECOND_LANGUAGE: _languages,
}
