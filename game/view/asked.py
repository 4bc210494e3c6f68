"""What is asked in a narrow window: below what it is about if both stand on the first page, else first of all."""

from collections.abc import Sequence

from game.view.pen import Pen
from game.view.scene import Box
from game.view.stack import Block, page_count, stack_height


def with_ask(
    pen: Pen, inside: Box, about: Sequence[Block], asked: Sequence[Block], below: Sequence[Block] = ()
) -> list[Block]:
    """What the room looks at with what it is asked, and what comes `below` both.

    Nobody turns pages to find out what there is to do: where the first page does not hold both, it begins with what is
    asked.
    """
    page, both = pen.on_a_page(inside), [*about, *asked]
    if page_count(pen, both, page) <= 1 or stack_height(pen, [*both, *below]) <= page:
        return [*both, *below]
    return [*asked, *about, *below]
