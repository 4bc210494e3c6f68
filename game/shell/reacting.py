"""What an event sounds like, and what it says."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.events import (
    ArticleAdopted,
    CardDrawn,
    ClockRestarted,
    Event,
    NoteTaken,
    PhaseEntered,
    Redone,
    SessionEnded,
    TimeRanOut,
    TwistTurnedOver,
    Undone,
)
from game.core.format import PhaseKind

if TYPE_CHECKING:
    from game.shell.director import Director


def react(director: "Director", event: Event) -> None:
    """Play its sound and say it, if it has any."""
    match event:
        case CardDrawn():
            director.play_sound("card")
        case TimeRanOut():
            director.play_sound("time-up")
        case PhaseEntered(kind=PhaseKind.REVEAL):
            director.play_sound("reveal")
        case TwistTurnedOver():
            director.play_sound("card")
            director.say(event)
        case SessionEnded():
            director.stage = replace(director.stage, page=0)
            director.play_sound("reveal")
        case NoteTaken() | ArticleAdopted() | ClockRestarted() | Undone() | Redone():
            director.say(event)
