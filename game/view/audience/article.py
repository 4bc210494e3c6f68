"""Writing an article of the charter: its words, and what those add who do not agree."""

from game.core.charter import LONGEST_ARTICLE, LONGEST_MINORITY
from game.core.outcomes.proposals import Proposal
from game.core.reading import proposals_now
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.parts import Button, button_width, put_button
from game.view.pen import ASK, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Align, Box, Role, ShapeKind, Weight
from game.view.stage import Editing, Editor, Stage
from game.view.standing import standing_words
from game.view.typing_field import put_typing_field


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """The proposal's words to be mended, its support, and a second field for the minority."""
    editor = stage.editor
    if editor is None:
        return
    tr = pen.tr
    top, standing, text, label, minority, hint, foot = rows(
        pen.safe,
        [pen.h(9.0), pen.h(7.0), Share(), pen.h(5.2), Share(0.8), pen.h(5.4), pen.foot],
        gap=pen.h(1.0),
    )
    words = tr(_title(editor))
    pen.fitted("article/title", top, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    _put_standing(pen, standing, session, editor)
    put_typing_field(pen, "article", text, editor.text, words, editor.field == "text", "text")
    others = tr(Text("ui/article/others", "Those who do not agree add, if they wish:"))
    pen.text("article/others", label, others, weight=Weight.BOLD, leading=TIGHT, middle=True)
    put_typing_field(pen, "article/minority", minority, editor.minority, others, editor.field == "minority", "minority")
    longest = LONGEST_MINORITY if editor.field == "minority" else LONGEST_ARTICLE
    left = tr(Text("ui/article/hint", "Tab: other field. Characters left: {left}"), left=longest - len(editor.current))
    pen.text("article/hint", hint, left, leading=TIGHT, middle=True)
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc")
    adopt = Text("ui/article/adopt", "Adopt") if editor.what is Editing.NEW_ARTICLE else Text("ui/article/save", "Save")
    enter = tr(Text("ui/key/enter", "Enter"))
    put_foot(pen, foot, stage, None, [close], Button("save", tr(adopt), Action("save"), key=enter, main=True))


def _title(editor: Editor) -> Text:
    if editor.what is Editing.NEW_ARTICLE:
        return Text("ui/article/new", "An article for our charter")
    return Text("ui/article/mend", "Mend this article")


def _put_standing(pen: Pen, box: Box, session: Session, editor: Editor) -> None:
    """Which proposal it is, how it stands, and the way to another one."""
    proposals = proposals_now(session) if editor.what is Editing.NEW_ARTICLE else ()
    keys = [proposal.key for proposal in proposals]
    about = editor.about if isinstance(editor.about, str) else None
    buttons = []
    if len(proposals) > 1 or (proposals and about is None):
        place = keys.index(about) + 1 if about in keys else 0
        label = pen.tr(Text("ui/article/proposal", "Proposal {place} / {all}"), place=place, all=len(keys))
        buttons.append(Button("proposal", label, Action("turn-proposal", (1,)), key=ShapeKind.ARROW_DOWN))
    width = sum(button_width(pen, button) for button in buttons)
    said, chooser = columns(box, [Share(), width], gap=pen.h(2.0))
    for button in buttons:
        put_button(pen, chooser, button)
    words = _standing(pen, proposals, about)
    if words:
        pen.text("article/standing", said, words, size=TEXT, leading=TIGHT, align=Align.START, middle=True)


def _standing(pen: Pen, proposals: tuple[Proposal, ...], about: str | None) -> str:
    found = next((proposal for proposal in proposals if proposal.key == about), None)
    if found is not None:
        return standing_words(pen.tr, found)
    return pen.tr(Text("ui/article/own", "In the room’s own words.")) if about is None else ""
