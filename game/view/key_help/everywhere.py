"""Keys that mean the same on every screen."""

from game.core.session import Session
from game.core.text import Text
from game.view.key_help.uses import Use
from game.view.screens import Overlay, Screen, Seat
from game.view.stage import Stage

_FULL_SCREEN = Text("ui/help/full-screen", "full screen")
_LANGUAGE = Use(("l",), Text("ui/help/one-language", "language"), common=True)


def uses_everywhere(session: Session | None, stage: Stage) -> list[Use]:
    """What keys do here as on every other screen; while text is typed, letters are letters."""
    if stage.editor is not None:
        return [Use(("f11",), _FULL_SCREEN)]
    playing = session is not None and stage.screen is Screen.PLAY
    found = []
    if stage.overlay is not Overlay.MENU:
        found.append(Use(("escape", "f5") if stage.overlay is None else ("f5",), Text("ui/help/menu", "menu")))
    if session is not None and playing:
        found += _of_sessions(session, stage)
    in_list = stage.overlay in (Overlay.LANGUAGE, Overlay.SECOND_LANGUAGE)
    if playing and stage.seat is not Seat.DESK and not in_list:
        found += [_LANGUAGE, Use(("s",), Text("ui/help/second", "the second language"), common=True)]
    else:
        found.append(_LANGUAGE)
    return [
        *found,
        Use(("t",), Text("ui/help/the-colours", "colours"), common=True),
        Use(("m",), Text("ui/help/sound", "sound"), common=True),
        Use(("f", "f11"), _FULL_SCREEN, common=True),
        Use(("f2",), Text("ui/help/my-desk", "my desk")),
        Use(("f3",), Text("ui/help/settings", "settings")),
    ]


def _of_sessions(session: Session, stage: Stage) -> list[Use]:
    found = [Use(("b", "."), Text("ui/help/black", "black screen"), common=True)]
    if stage.seat is Seat.DESK:
        found.append(Use(("e",), Text("ui/help/second", "the second language"), common=True))
    else:
        found.append(Use(("j",), Text("ui/help/prompter", "what helps me now"), common=True))
    if not session.state.finished:
        found.append(Use(("p",), Text("ui/help/how-many", "people"), common=True))
        found.append(Use(("u",), Text("ui/help/break", "a break"), common=True))
    return [
        *found,
        Use(("w",), Text("ui/help/wall", "all notes"), common=True),
        Use(("k",), Text("ui/help/our-charter", "charter"), common=True),
        Use(("o",), Text("ui/help/order", "running order"), common=True),
    ]
