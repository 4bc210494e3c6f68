"""What lies over the screen of a session, by overlay; an overlay without a screen leaves the phase in sight."""

from game.view.audience import (
    article,
    breaks,
    charter,
    correct,
    fact,
    note,
    pause,
    people,
    running_order,
    wall,
)
from game.view.audience.phases import Draw
from game.view.screens import Overlay

OVERLAY_SCREENS: dict[Overlay, Draw] = {
    Overlay.FACT: fact.draw_overlay,
    Overlay.NOTE: note.draw,
    Overlay.WALL: wall.draw,
    Overlay.CHARTER: charter.draw,
    Overlay.ARTICLE: article.draw,
    Overlay.PLAN: running_order.draw,
    Overlay.PEOPLE: people.draw,
    Overlay.TABLES: people.draw_tables,
    Overlay.CORRECT: correct.draw,
    Overlay.PAUSE: pause.draw,
    Overlay.BREAK: breaks.draw,
}
