"""A break in words and buttons, for the room and for the desk."""

from game.core.text import Plural, Text
from game.i18n.dates import time_words
from game.view.buttons import Button
from game.view.pen import Pen
from game.view.scene import Action
from game.view.stage import Break

BREAK_UNTIL = Text("ui/pause/until", "Break until…")


def until_words(pen: Pen, running: Break) -> str:
    """`Back at 10:45`; when that time has come, that we go on."""
    if running.left_minutes == 0:
        return pen.tr(Text("ui/pause/break-over", "We go on"))
    return pen.tr(Text("ui/pause/back-at", "Back at {time}"), time=time_words(running.until, pen.tr.language))


def left_words(pen: Pen, running: Break) -> str:
    """`7 minutes left`."""
    left = Plural("ui/pause/break-left", "{n} minute left", "{n} minutes left")
    return pen.tr.plural(left, running.left_minutes)


def minute_buttons(pen: Pen) -> list[Button]:
    """A minute more, and one less."""
    minute = pen.tr(Text("ui/ways/minutes", "{n} min"), n=1)
    more = Button("more-break", minute, Action("break-by", (1,)), key="+")
    return [more, Button("less-break", minute, Action("break-by", (-1,)), key="−")]
