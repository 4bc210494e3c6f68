"""What proposals share on the screen: whether they pass, and whether the room has adopted them."""

from game.core.ballots import STANCE, Tally
from game.core.outcomes import Proposal
from game.core.text import Text
from game.view.looks import OptionLook
from game.view.marks import sign_look
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import ShapeKind

PASSES = Text("ui/outcome/passes", "passes")
NOT_YET = Text("ui/outcome/not-yet", "not yet")
ADOPTED = Text("ui/outcome/adopted", "adopted")


def words_of(told: Told, text: str) -> str:
    """A proposal's own words; those of the card where the vote was about the card."""
    return text or told.about


def is_adopted(told: Told, proposal: Proposal) -> bool:
    """Whether an article of the charter has come from it on this card."""
    here = told.session.state.rounds.index(told.played)
    return any(article.round == here and article.proposal == proposal.key for article in told.session.state.articles)


def flag_of(pen: Pen, told: Told, proposal: Proposal) -> tuple[OptionLook, str]:
    """The mark at the end of a proposal, and its word."""
    if is_adopted(told, proposal):
        theme = pen.theme
        return OptionLook(theme.sun, theme.on_sun, theme.ink, ShapeKind.CHECK), pen.tr(ADOPTED)
    if proposal.passes:
        return sign_look(pen, ShapeKind.CHECK), pen.tr(PASSES)
    return sign_look(pen, ShapeKind.MINUS, strong=False), pen.tr(NOT_YET)


def three_parts(phase: str, good: int, middle: int, bad: int) -> Tally:
    """A bar of those who are for something, those who waver, and those who stand against it."""
    return Tally(phase, STANCE.id, STANCE.options, (good, middle, bad))
