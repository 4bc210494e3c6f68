"""Writing an article of the charter: its words, and what those add who do not agree."""

from game.core.charter import LONGEST_ARTICLE, LONGEST_MINORITY
from game.core.outcomes.proposals import Proposal
from game.core.reading import proposals_now
from game.core.session import Session
from game.core.text import Text
from game.view.buttons import Button, button_width, put_button, put_buttons_in_line, target_height
from game.view.editing import Editing, Editor
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, TEXT, TIGHT, TITLE
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Role, ShapeKind, Weight
from game.view.stack import Block, put_stack, stack_height
from game.view.stage import Stage
from game.view.standing import standing_words
from game.view.typing_field import put_typing_field, typed_height

OTHERS = Text("ui/article/others", "Those who do not agree add, if they wish:")
FEW = 30
"""So few characters left are told in any case."""

LEAST_FIELD = 8.6
"""The least height of a field with larger text, in hundredths."""


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The proposal's words to be mended, its support, and a second field for the minority."""
    editor = stage.editor
    if editor is None:
        return
    tr, words, others = pen.tr, pen.tr(_title(editor)), pen.tr(OTHERS)
    hint = _hint(pen, editor)
    if pen.flows:
        with pen.standing_around():
            high = max(pen.h(6.4), pen.text_height(words, pen.safe.w, TEXT, Weight.BOLD, TIGHT))
            top, body, foot = rows(pen.safe, [high, Share(), pen.foot], gap=pen.h(1.6))
            pen.fitted("article/title", top, words, largest=ASK, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
        put_stack(pen, body, _blocks(pen, body, session, editor, hint))
    else:
        body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.0))
        top, standing, text, label, minority, below = rows(
            body, [pen.h(9.0), pen.h(7.0), Share(), pen.h(5.2), Share(0.8), pen.h(5.4)], gap=pen.h(1.0)
        )
        pen.fitted("article/title", top, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
        _put_standing(pen, standing, session, editor)
        _put_field(pen, text, editor, words, "text")
        pen.text("article/others", label, others, weight=Weight.BOLD, leading=TIGHT, middle=True)
        _put_field(pen, minority, editor, others, "minority")
        pen.text("article/hint", below, hint, leading=TIGHT, middle=True)
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc")
    adopt = Text("ui/article/adopt", "Adopt") if editor.what is Editing.NEW_ARTICLE else Text("ui/article/save", "Save")
    enter = tr(Text("ui/key/enter", "Enter"))
    put_foot(pen, foot, stage, None, [close], Button("save", tr(adopt), Action("save"), key=enter, main=True))


def _left(editor: Editor) -> int:
    """How many characters may still be typed."""
    return (LONGEST_MINORITY if editor.field == "minority" else LONGEST_ARTICLE) - len(editor.current)


def _hint(pen: Pen, editor: Editor) -> str:
    return pen.tr(Text("ui/article/hint", "Tab: other field. Characters left: {left}"), left=_left(editor))


def _put_field(pen: Pen, box: Box, editor: Editor, label: str, field: str) -> None:
    put_typing_field(pen, "article" if field == "text" else "article/minority", box, editor, field, label)


def _blocks(pen: Pen, box: Box, session: Session, editor: Editor, hint: str) -> list[Block]:
    """Larger text: one below the other, each as high as it has to be, the fields as high as what stands in them.

    The hint is no reason for a second page, as long as there are many characters left.
    """
    width, gap, words, others = box.w, pen.air(0.8), pen.tr(_title(editor)), pen.tr(OTHERS)
    most = pen.on_a_page(box) - pen.h(2 * TEXT)
    text_high, less_high = (
        min(most, max(pen.h(LEAST_FIELD), typed_height(pen, width, typed))) for typed in (editor.text, editor.minority)
    )
    label_high = pen.text_height(others, width, TEXT, Weight.BOLD, TIGHT)

    def put_minority(place: Box) -> None:
        said, room = rows(place, [label_high, Share()], gap=gap)
        pen.keep(place)
        pen.text("article/others", said, others, weight=Weight.BOLD, leading=TIGHT)
        _put_field(pen, room, editor, others, "minority")

    hint_high = pen.text_height(hint, width, TEXT, leading=TIGHT)
    above = [
        Block(text_high, lambda place: _put_field(pen, place, editor, words, "text")),
        *_standing_blocks(pen, width, session, editor),
    ]
    hinted = Block(hint_high, lambda place: pen.text("article/hint", place, hint, leading=TIGHT))
    below, page = Block(label_high + gap + less_high, put_minority), pen.on_a_page(box)
    if _left(editor) > FEW and stack_height(pen, [*above, below]) <= page < stack_height(pen, [*above, hinted, below]):
        return [*above, below]
    return [*above, hinted, below]


def _standing_blocks(pen: Pen, width: float, session: Session, editor: Editor) -> list[Block]:
    """The way to another proposal, and how this one stands; words of the room's own need none said of them."""
    buttons, said = _stands(pen, session, editor)
    blocks = [Block(target_height(pen), lambda place: put_buttons_in_line(pen, place, buttons))] if buttons else []
    if said and editor.about is not None:
        high = pen.text_height(said, width, TEXT, leading=TIGHT)
        blocks.append(Block(high, lambda place: pen.text("article/standing", place, said, leading=TIGHT)))
    return blocks


def _title(editor: Editor) -> Text:
    if editor.what is Editing.NEW_ARTICLE:
        return Text("ui/article/new", "An article for our charter")
    return Text("ui/article/mend", "Mend this article")


def _put_standing(pen: Pen, box: Box, session: Session, editor: Editor) -> None:
    """Which proposal it is, how it stands, and the way to another one."""
    buttons, words = _stands(pen, session, editor)
    width = sum(button_width(pen, button) for button in buttons)
    said, chooser = columns(box, [Share(), width], gap=pen.h(2.0))
    for button in buttons:
        put_button(pen, chooser, button)
    if words:
        pen.text("article/standing", said, words, size=TEXT, leading=TIGHT, align=Align.START, middle=True)


def _stands(pen: Pen, session: Session, editor: Editor) -> tuple[list[Button], str]:
    """The way to another proposal, and how this one stands."""
    proposals = proposals_now(session) if editor.what is Editing.NEW_ARTICLE else ()
    keys = [proposal.key for proposal in proposals]
    about = editor.about if isinstance(editor.about, str) else None
    buttons = []
    if len(proposals) > 1 or (proposals and about is None):
        place = keys.index(about) + 1 if about in keys else 0
        label = pen.tr(Text("ui/article/proposal", "Proposal {place} / {all}"), place=place, all=len(keys))
        buttons.append(Button("proposal", label, Action("turn-proposal", (1,)), key=ShapeKind.ARROW_DOWN))
    return buttons, _standing(pen, session, proposals, about)


def _standing(pen: Pen, session: Session, proposals: tuple[Proposal, ...], about: str | None) -> str:
    found = next((proposal for proposal in proposals if proposal.key == about), None)
    if found is not None:
        return standing_words(pen.tr, session, found)
    return pen.tr(Text("ui/article/own", "In the room’s own words.")) if about is None else ""
