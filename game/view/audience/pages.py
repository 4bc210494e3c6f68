"""The button that turns the pages of what does not fit one screen."""

from game.core.text import Text
from game.view.parts import Button
from game.view.pen import Pen
from game.view.scene import Action, ShapeKind

PAGE = Text("ui/button/page", "Page {page} / {pages}")


def page_button(pen: Pen, page: int, pages: int) -> list[Button]:
    """The button, which says where the room is; none when everything stands on one page."""
    if pages < 2:
        return []
    label = pen.tr(PAGE, page=page % pages + 1, pages=pages)
    return [Button("page", label, Action("page", (1,)), key=ShapeKind.ARROW_DOWN)]
