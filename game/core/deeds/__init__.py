"""What deeds do to the state: one file for each family of deeds, each function a state and its events, or a reason."""

from game.core.events import Event
from game.core.reasons import Reason
from game.core.session import State

Done = tuple[State, tuple[Event, ...]] | Reason
