"""What all share, what nearly all share, and the rest."""

from game.core.outcomes import CommonGround
from game.core.outcomes.common_ground import SharedStatement
from game.core.text import Text
from game.view.looks import OptionLook
from game.view.marks import sign_look
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import tally_words
from game.view.outcomes.proposals import ADOPTED, is_adopted, words_of
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind

BY_ALL = Text("ui/outcome/by-all", "shared")
NEARLY = Text("ui/outcome/nearly", "nearly")


def draw(pen: Pen, box: Box, told: Told, found: CommonGround) -> int:
    """Each statement as a bar, what all share first."""
    statements = (*found.common, *found.nearly, *found.others)
    entries = []
    for number, (each, proposal) in enumerate(zip(statements, found.proposals, strict=True)):
        words = words_of(told, each.text)
        flag, flag_words = _flag(pen, found, each)
        if is_adopted(told, proposal):
            theme = pen.theme
            flag, flag_words = OptionLook(theme.sun, theme.on_sun, theme.ink, ShapeKind.CHECK), pen.tr(ADOPTED)
        entries.append(
            Entry(
                f"statement/{number}",
                words,
                tally=each.tally,
                said=tally_words(pen.tr, told.session, told.played, each.tally),
                flag=flag,
                flag_words=flag_words,
                strong=each in found.common,
            )
        )
    return list_around(pen, box, told, entries)


def _flag(pen: Pen, found: CommonGround, each: SharedStatement) -> tuple[OptionLook | None, str]:
    if each in found.common:
        return sign_look(pen, ShapeKind.CHECK), pen.tr(BY_ALL)
    if each in found.nearly:
        return sign_look(pen, ShapeKind.PLUS, strong=False), pen.tr(NEARLY)
    return None, ""
