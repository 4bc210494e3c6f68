"""What is asked in a narrow window: below what it is about if both stand on the first page, else first of all."""

from collections.abc import Sequence

from game.view.pen import Pen
from game.view.scene import Box
from game.view.stack import Block, page_count, stack_height


def with_ask(
    pen: Pen,
    inside: Box,
    about: Sequence[Block],
    asked: Block,
    twist: Sequence[Block] = (),
    below: Sequence[Block] = (),
    small: Sequence[Block] = (),
) -> list[Block]:
    """What the room looks at, a twist on it, what it is asked, and what comes `below` all of them.

    Nobody turns pages to find out what there is to do: where the first page does not hold all that, it begins with what
    is asked, and a twist that has room there, since it is newer than what it is about. Where that saves a page, the
    first one has what it is about in `small` letters instead. It never goes: the room would debate it from memory.
    """
    page, every = pen.on_a_page(inside), [*about, *twist, asked]
    if page_count(pen, every, page) <= 1 or stack_height(pen, [*every, *below]) <= page:
        return [*every, *below]
    first, rest = ([asked, *twist], []) if page_count(pen, [asked, *twist], page) <= 1 else ([asked], twist)
    ways = [[*first, *about, *rest, *below]]
    if small and page_count(pen, [*small, *twist, asked], page) <= 1:
        ways.append([*small, *twist, asked, *below])
    return min(ways, key=lambda blocks: page_count(pen, blocks, page))
