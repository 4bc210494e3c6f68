"""A page, as a part of the screen that it is cut out of."""

from game.frozen import dataclass
from game.view.scene import Box


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: the screen's own page that it is a part of, and where on the screen it begins and ends, in pixels.

    What stands there has its middle between `since` and `end`; `since` is `top` but where a cut had to go through
    something, of which a part lies above the middle of what comes first.
    """

    own: int
    top: float
    end: float
    since: float

    def holds(self, box: Box) -> bool:
        """Whether what stands there is on this page, and so on no other one."""
        return self.since <= box.centre[1] < self.end
