"""Where the focus goes: to the next target in reading order, or to the nearest one in a direction.

On a screen that is cut into pages it goes over all of them, and the page follows it.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.view.scene import Node, Scene

CHOSEN_FIRST = ("deck/", "way/", "session/")
"""What a screen is there to choose: the first arrow goes to it, not to a button that stands above."""

FIELD = "field/"
"""What is counted or typed."""

IN_COLUMNS = ("menu/", "note/", "article/")
"""What stands in columns that have no rows in common: up and down stay in them where they can."""


def focusable(scene: Scene) -> list[Node]:
    """Targets that the keyboard can reach, in reading order, those of other pages too; not those as large as a screen.

    Each stands where it is seen from the page that shows: those of other pages above or below the window, and what is
    on every page before all of them or behind.
    """
    return list(_everywhere(scene)) if scene.cut else [node for node in scene.targets() if _is_a_place(scene, node)]


def page_of(scene: Scene, node_id: str | None) -> int:
    """The page on which a target stands; the one that shows when it is on every page, or on none."""
    return next((page for page, node in scene.further if node.id == node_id), scene.page)


def first_on(scene: Scene, page: int) -> str | None:
    """The id of the first target of another page; `None` when it has none."""
    return next((node.id for number, node in scene.further if number == page), None)


def fields_by_page(scene: Scene) -> tuple[tuple[int, str], ...]:
    """The fields of a screen that is cut, each with its page, from the first to the last; none of any other screen."""
    here = [(scene.page, node) for node in scene.targets() if node.id not in scene.fixed]
    every = sorted([*here, *scene.further], key=lambda each: each[0]) if scene.cut else []
    return tuple((page, node.id) for page, node in every if node.id.startswith("field/") and node.id.count("/") == 1)


def following(scene: Scene, focus: str | None, step: int) -> str | None:
    """The id of the target `step` places after the focus, round the end; the first or last one without a focus.

    A field is one place with the buttons that count in it up and down: arrows do that.
    """
    ids = [node.id for node in focusable(scene) if not node.id.startswith(FIELD) or node.id.count("/") == 1]
    if focus is not None and focus.startswith(FIELD):
        focus = "/".join(focus.split("/")[:2])
    if not ids:
        return None
    if focus not in ids:
        return ids[0] if step > 0 else ids[-1]
    return ids[(ids.index(focus) + step) % len(ids)]


def towards(scene: Scene, focus: str | None, dx: int, dy: int) -> str | None:
    """The id of the nearest target in a direction (`dx`, `dy` each -1, 0 or 1); the focus where there is none.

    Up and down lead to the next row, and to what is nearest in it; from a field to the next one, beside it too, since
    arrows to the sides change its number. To the sides what lies straight ahead is nearer
    than what lies above or below: that counts three times, and what is on another page is out of reach.
    """
    nodes = {node.id: node for node in focusable(scene)}
    here = nodes.get(focus) if focus is not None else None
    if here is None:
        return next((name for name in nodes if name.startswith(CHOSEN_FIRST)), following(scene, None, 1))
    fields = [name for name in nodes if name.startswith(FIELD) and name.count("/") == 1]
    if dy and here.id in fields and 0 <= fields.index(here.id) + dy < len(fields):
        return fields[fields.index(here.id) + dy]
    if dy:
        in_column = [node for node in nodes.values() if _aside(here, node)[0] == 0]
        row = _next_row(here, in_column, dy) if here.id.startswith(IN_COLUMNS) else []
        row = row or _next_row(here, list(nodes.values()), dy)
        return min(row, key=lambda node: _aside(here, node)).id if row else focus
    x, y = here.box.centre
    best: tuple[float, str] | None = None
    for node in nodes.values():
        ahead, aside = (node.box.centre[0] - x) * dx, abs(node.box.centre[1] - y)
        on_it = page_of(scene, node.id) == page_of(scene, focus) or node.id in scene.fixed
        if ahead > 1 and on_it and (best is None or ahead + 3 * aside < best[0]):
            best = (ahead + 3 * aside, node.id)
    return best[1] if best is not None else focus


def _next_row(here: Node, nodes: list[Node], dy: int) -> list[Node]:
    """What stands in the first row above or below a target: beside whichever of it is nearest."""
    middle = here.box.centre[1]
    ahead = [node for node in nodes if (node.box.y > middle if dy > 0 else node.box.bottom < middle)]
    if not ahead:
        return []
    nearest = min(ahead, key=lambda node: node.box.y if dy > 0 else -node.box.bottom).box
    return [node for node in ahead if nearest.y <= node.box.centre[1] <= nearest.bottom]


def _aside(here: Node, node: Node) -> tuple[float, float]:
    """How far a target is to the side: by the gap between them first, then by their middles."""
    gap = max(node.box.x - here.box.right, here.box.x - node.box.right, 0.0)
    return gap, abs(node.box.centre[0] - here.box.centre[0])


def _is_a_place(scene: Scene, node: Node) -> bool:
    return node.box.h < scene.height / 2 or node.box.w < scene.width / 2


def _everywhere(scene: Scene) -> Iterator[Node]:
    here = [node for node in scene.targets() if _is_a_place(scene, node)]
    around = [node for node in here if node.id in scene.fixed]
    above = [node for node in around if node.box.centre[1] < scene.height / 2]
    yield from (_lower(node, -scene.page * scene.height) for node in above)
    yield from (node for page, node in scene.further if page < scene.page)
    yield from (node for node in here if node.id not in scene.fixed)
    yield from (node for page, node in scene.further if page > scene.page)
    behind = (scene.pages - 1 - scene.page) * scene.height
    yield from (_lower(node, behind) for node in around if node not in above)


def _lower(node: Node, by: float) -> Node:
    return replace(node, box=replace(node.box, y=node.box.y + by))
