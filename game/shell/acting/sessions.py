"""Verbs on the lists of sessions: choose one, go on with it, end it, delete it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.i18n.dates import moment_words
from game.shell.offering import count_unfinished, delete, end, ended, offer, read_all
from game.shell.opening import open_folder
from game.view.kept import Ended, Unfinished
from game.view.screens import Overlay, Screen
from game.view.session_list import place_on_page
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on the sessions that this computer keeps."""
    stage = director.stage
    if verb == "ended" and stage.screen is not Screen.PLAY:
        director.stage = replace(stage, ended=ended(), picked=0)
        director.toggle(Overlay.ENDED)
        return True
    if verb == "open-folder":
        _open_folder(director)
        return True
    if verb == "unfinished" and stage.screen is Screen.TABLE:
        offer(director)
        return True
    in_ended = stage.overlay is Overlay.ENDED
    if not in_ended and (stage.screen is not Screen.RESUME or stage.overlay is not None):
        return False
    chosen = _picked(director)
    match verb, args:
        case "session", (int(place),):
            director.stage = replace(stage, picked=place)
        case "page", (int(step),):
            _turn(director, step)
        case "delete-session", () if chosen is not None:
            _delete(director, chosen)
        case "end-session", () if not in_ended and chosen is not None:
            _end(director, chosen)
        case "next" | "resume", () if not in_ended and chosen is not None and director.resume_from is not None:
            director.resume_from(Path(chosen.id))
        case "table" | "back", () if not in_ended:
            _to_the_table(director)
        case _:
            return False
    return True


def _open_folder(director: "Director") -> None:
    """The folder that the screen speaks of: the chosen session's, all that is kept, or of the session that ends."""
    stage, chosen = director.stage, _picked(director)
    if stage.overlay is Overlay.STORED:
        folder = paths.home()
    elif stage.overlay is Overlay.ENDED and chosen is not None:
        folder = Path(chosen.id)
    elif stage.minutes and stage.overlay is None:
        folder = Path(stage.minutes)
    else:
        return
    opened = open_folder(folder)
    director.say(Said("folder-opened") if opened else Said("open-yourself", (("folder", str(folder)),)))


def _listed(director: "Director") -> tuple[Unfinished | Ended, ...]:
    stage = director.stage
    return stage.ended if stage.overlay is Overlay.ENDED else stage.unfinished


def _picked(director: "Director") -> Unfinished | Ended | None:
    found = _listed(director)
    return found[min(director.stage.picked, len(found) - 1)] if found else None


def _turn(director: "Director", step: int) -> None:
    """Another page; its first session is chosen, because what is chosen has to be in sight."""
    stage = director.stage
    many = len(_listed(director)) + (0 if stage.overlay is Overlay.ENDED else stage.unread)
    place = place_on_page(stage.picked, many, director.pages, step)
    read_all(director)
    director.stage = replace(director.stage, picked=min(place, max(0, len(_listed(director)) - 1)), focus="page")


def _delete(director: "Director", chosen: Unfinished | Ended) -> None:
    """The sessions's folder and its backups, when asked for twice."""
    if not director.again:
        when = moment_words(chosen.started, director.tr.language)
        director.ask(Said("again-delete-session", (("session", when),)))
        return
    director.forget_notice()
    gone = delete(Path(chosen.id))
    _without(director, chosen, gone)
    director.say(Said("session-deleted" if gone else "not-forgotten"))


def _end(director: "Director", chosen: Unfinished | Ended) -> None:
    """It ends where it stands: minutes are written, and it is offered no more."""
    if not director.again:
        when = moment_words(chosen.started, director.tr.language)
        director.ask(Said("again-end-session", (("session", when),)))
        return
    director.forget_notice()
    if end(Path(chosen.id)):
        _without(director, chosen, True)
        director.say(Said("minutes-kept", (("folder", chosen.id),)))
    else:
        director.say(Said("session-not-ended"))


def _without(director: "Director", chosen: Unfinished | Ended, gone: bool) -> None:
    """The list without a session that is gone; the table when that was the last."""
    stage = director.stage
    if not gone:
        return
    if stage.overlay is Overlay.ENDED:
        left = tuple(each for each in stage.ended if each != chosen)
        director.stage = replace(stage, ended=left, picked=max(0, min(stage.picked, len(left) - 1)))
        return
    read_all(director)
    rest = tuple(each for each in director.stage.unfinished if each.id != chosen.id)
    director.stage = replace(director.stage, unfinished=rest, picked=max(0, min(stage.picked, len(rest) - 1)))
    if not rest:
        _to_the_table(director)


def _to_the_table(director: "Director") -> None:
    director.stage = replace(director.stage, screen=Screen.TABLE, focus=None)
    count_unfinished(director)
