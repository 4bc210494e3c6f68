"""Where the focus goes: to the next target in reading order, or to the nearest one in a direction."""

from game.view.scene import Node, Scene

CHOSEN_FIRST = ("deck/", "way/", "session/")
"""What a screen is there to choose: the first arrow goes to it, not to a button that stands above."""


def focusable(scene: Scene) -> list[Node]:
    """Targets that the keyboard can reach, in reading order; whole-screen targets are left out."""
    return [node for node in scene.targets() if node.box.h < scene.height / 2 or node.box.w < scene.width / 2]


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
