"""Text typed into the editor: letters, their deletion, the fields, and text pasted from elsewhere."""

from dataclasses import replace
from textwrap import wrap
from typing import TYPE_CHECKING

from game.core.charter import LONGEST_ARTICLE, LONGEST_MINORITY
from game.core.commands import TakeNote
from game.core.deeds.noting import LONGEST_NOTE, LONGEST_THEME
from game.core.format import PhaseKind
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
        case "erase", ():
            director.stage = replace(director.stage, editor=editor.with_current(editor.current[:-1]))
        case "turn-field", (int(step),):
            fields = editor.fields
            field = fields[(fields.index(editor.field) + step) % len(fields)]
            director.stage = replace(director.stage, editor=replace(editor, field=field))
        case "field", (str(field),) if field in editor.fields:
            director.stage = replace(director.stage, editor=replace(editor, field=field))
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


def put(director: "Director", text: str) -> None:
    """Add text at the end of the field that has the cursor, as much of it as may stand there."""
    editor = director.stage.editor
    if editor is not None:
        longer = (editor.current + " ".join(text.splitlines()))[: longest(editor)]
        director.stage = replace(director.stage, editor=editor.with_current(longer))


def longest(editor: Editor) -> int:
    """How many characters may stand in the field that has the cursor."""
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
    lines = [line for line in (editor.text + text).splitlines() if line.strip()]
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
    director.stage = replace(director.stage, editor=replace(editor, text=rest))
    if not rest:
        director.say(Said("pasted", (("notes", taken),)))
