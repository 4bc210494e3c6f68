"""Text typed into the editor: letters, their deletion, the fields, and text pasted from elsewhere."""

from dataclasses import replace
from textwrap import wrap
from typing import TYPE_CHECKING

from game.core.charter import LONGEST_ARTICLE, LONGEST_MINORITY
from game.core.commands import TakeNote
from game.core.deeds.noting import LONGEST_NOTE, LONGEST_THEME
from game.core.format import PhaseKind
from game.i18n import graphemes
from game.i18n.bidi import base_rtl, is_rtl_language
from game.view.audience.note import sides_to_choose
from game.view.editing import Editing, Editor
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", editor: Editor, verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on the text that is being typed."""
    match verb, args:
        case "type", (str(text),):
            put(director, text)
        case "caret", (str(unit), int(step)):
            way = -step if unit != "end" and _runs_left(director, editor) else step
            show(director, replace(editor, caret=_moved(editor, unit, way)))
        case "erase", (str(unit), int(step)):
            first, last = sorted((editor.place, _moved(editor, unit, step)))
            text = editor.current[:first] + editor.current[last:]
            show(director, editor.with_current(text, first))
        case "turn-field", (int(step),):
            fields = editor.fields
            field = fields[(fields.index(editor.field) + step) % len(fields)]
            show(director, replace(editor, field=field, caret=None))
        case "field", (str(field),) if field in editor.fields:
            show(director, replace(editor, field=field, caret=None))
        case "side", (str(side),):
            director.stage = replace(director.stage, editor=replace(editor, side=side or None))
        case "turn-side", (int(step),) if director.session is not None:
            sides = sides_to_choose(director.session)
            place = sides.index(editor.side) + step if editor.side in sides else 0
            director.stage = replace(director.stage, editor=replace(editor, side=sides[place % len(sides)]))
        case "paste", ():
            _paste(director, editor, director.clipboard())
        case _:
            return False
    return True


def open_editor(director: "Director", editor: Editor) -> None:
    """An editor with what stands in it before anything is typed."""
    show(director, replace(editor, begun=(editor.text, editor.theme, editor.minority)))


def show(director: "Director", editor: Editor) -> None:
    """The editor as it is now; the page of the field that has the caret comes into sight."""
    director.stage = replace(director.stage, editor=editor)
    director.focus(editor.field_node)


def may_go(director: "Director") -> bool:
    """Whether what is typed may go: nothing is, or that was asked about and the answer is the same key again."""
    editor = director.stage.editor
    if editor is None or not editor.unsaved:
        return True
    if director.again:
        director.forget_notice()
        return True
    director.ask(Said("again-drop-text"))
    return False


def put(director: "Director", text: str) -> None:
    """Put text where the caret stands, as much of it as its field has room for, and the caret behind it."""
    editor = director.stage.editor
    if editor is not None:
        text = graphemes.whole(" ".join(text.splitlines()), longest(editor) - len(editor.current))
        longer = editor.current[: editor.place] + text + editor.current[editor.place :]
        show(director, editor.with_current(longer, editor.place + len(text)))


def _moved(editor: Editor, unit: str, step: int) -> int:
    """Where the caret comes to stand a letter or a word further on or back in the text, or at its end or start."""
    match unit:
        case "letter":
            return graphemes.step(editor.current, editor.place, step)
        case "word":
            return graphemes.word_step(editor.current, editor.place, step)
        case _:
            return len(editor.current) if step > 0 else 0


def _runs_left(director: "Director", editor: Editor) -> bool:
    """Whether the text runs from the right: then the arrow to the left goes on in it, through foreign words as well."""
    return base_rtl((editor.current,), is_rtl_language(director.tr.language))


def longest(editor: Editor) -> int:
    """How many characters may stand in the field that has the caret."""
    match editor.what, editor.field:
        case _, "minority":
            return LONGEST_MINORITY
        case Editing.NEW_ARTICLE | Editing.ARTICLE, _:
            return LONGEST_ARTICLE
        case Editing.GROUP | Editing.THEME, _:
            return LONGEST_THEME
        case _, "theme":
            return LONGEST_THEME
        case _:
            return LONGEST_NOTE


def _paste(director: "Director", editor: Editor, text: str) -> None:
    """Where the room collects notes, each pasted line is one; elsewhere it is all one text."""
    session = director.session
    around = editor.text[: editor.place], editor.text[editor.place :]
    lines = [line for line in text.join(around).splitlines() if line.strip()]
    collecting = session is not None and session.phase.kind is PhaseKind.COLLECT
    if session is None or not collecting or editor.what is not Editing.NEW_NOTE or editor.field != "text":
        put(director, text)
    elif len(lines) < 2:
        put(director, text.strip())
    else:
        _take_lines(director, editor, lines)


def _take_lines(director: "Director", editor: Editor, lines: list[str]) -> None:
    """A line that is too long for a note becomes several. What finds no room stays in the editor."""
    pieces = [piece for line in lines for piece in wrap(line, LONGEST_NOTE)]
    taken = 0
    while taken < len(pieces) and director.do(
        TakeNote(director.now_ms, editor.side, pieces[taken], editor.theme or None)
    ):
        taken += 1
    rest = pieces[taken] if taken < len(pieces) else ""
    show(director, replace(editor, text=rest, caret=None))
    if not rest:
        director.say(Said("pasted", (("notes", taken),)))
