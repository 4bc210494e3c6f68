"""Where the focus goes: to the next target in reading order, or to the nearest one in a direction.

On a screen that is cut into pages it goes over all of them, and the page follows it.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.view.scene import Node, Scene

CHOSEN_FIRST = ("deck/", "way/", "session/")
"""What a screen is there to choose: the first arrow goes to it, not to a button that stands above."""


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


def following(scene: Scene, focus: str | None, step: int) -> str | None:
    """The id of the target `step` places after the focus, round the end; the first or last one without a focus."""
    ids = [node.id for node in focusable(scene)]
    if not ids:
        return None
    if focus not in ids:
        return ids[0] if step > 0 else ids[-1]
    return ids[(ids.index(focus) + step) % len(ids)]


def towards(scene: Scene, focus: str | None, dx: int, dy: int) -> str | None:
    """The id of the nearest target in a direction (`dx`, `dy` each -1, 0 or 1); the focus where there is none.

    What lies straight ahead is nearer than what lies beside: a step sideways counts three times.
    """
    nodes = {node.id: node for node in focusable(scene)}
    here = nodes.get(focus) if focus is not None else None
    if here is None:
        return next((name for name in nodes if name.startswith(CHOSEN_FIRST)), following(scene, None, 1))
    x, y = here.box.centre
    best: tuple[float, str] | None = None
    for node in nodes.values():
        away_x, away_y = node.box.centre[0] - x, node.box.centre[1] - y
        ahead, aside = away_x * dx + away_y * dy, abs(away_x * dy) + abs(away_y * dx)
        if ahead > 1 and (best is None or ahead + 3 * aside < best[0]):
            best = (ahead + 3 * aside, node.id)
    return best[1] if best is not None else focus


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
