"""A scene that is made anew only when something it shows has changed."""

from collections.abc import Callable

from game.view.scene import Scene


class KeptScene:
    """The scene of one window, with what it was made of."""

    def __init__(self) -> None:
        self._same: tuple[object, ...] = ()
        self._alike: tuple[object, ...] = ()
        self._scene: Scene | None = None

    def of(self, same: tuple[object, ...], alike: tuple[object, ...], make: Callable[[], Scene]) -> Scene:
        """The scene made of these: each of `same` the very object it was (they are large), each of `alike` equal."""
        kept = len(same) == len(self._same) and all(one is other for one, other in zip(same, self._same, strict=True))
        if self._scene is None or not kept or alike != self._alike:
            self._same, self._alike = same, alike
            self._scene = make()
        return self._scene
