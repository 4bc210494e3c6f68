"""A picture of any screen, made without a display."""

from dataclasses import replace
from pathlib import Path

import pygame

from game.core.format import Format
from game.i18n.locales import language_name, languages
from game.shell.catalogue import Catalogue
from game.shell.gallery import screen, screens, stage_of
from game.shell.pictures import FolderOf, Pictures, no_folder
from game.shell.renderer import Renderer
from game.shell.text import SPACED, TextEngine
from game.shell.tour import at_stop
from game.view.audience import audience
from game.view.audience.tour import STOPS
from game.view.desk import desk
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Seat
from game.view.sharing import room_stage
from game.view.sheet import contact_sheet

TOUR = tuple(f"tour:{place}" for place in range(1, len(STOPS) + 1))
"""The names of the tour's cards."""


def every_screen(format: Format) -> tuple[str, ...]:
    """The names of all screens that can be seen with a format, the tour's too."""
    return (*screens(format), *TOUR)


def scene_of(
    name: str,
    catalogue: Catalogue,
    deck: str,
    format: str,
    prefs: Prefs,
    size: tuple[int, int],
    card: str | None,
    on_desk: bool = False,
    page: int = 0,
) -> tuple[Scene, TextEngine]:
    """The scene of a screen, or of the desk while it shows, and the text engine that measured it.

    `KeyError` names what there is not.
    """
    tr = catalogue.translator(prefs.language)
    stage = stage_of(
        tuple(each for each, _ in catalogue.decks.values()),
        tuple(played for played, _ in catalogue.formats.values()),
        tuple((code, language_name(code)) for code in languages()),
    )
    plans = tuple(plan for plan, _ in catalogue.plans.values())
    stage = replace(stage, plans=plans, choice=replace(stage.choice, decks=(deck,), format=format))
    if name in TOUR:
        session, stage, now_ms = None, at_stop(stage, TOUR.index(name), tr), 0
    else:
        session, stage, now_ms = screen(name, stage, tr, card)
    text = TextEngine(None, *(SPACED if prefs.spaced else ()))
    stage = replace(stage, page=page, focus=None if page else stage.focus)  # a page follows the focus
    stage = replace(stage, seat=Seat.DESK) if on_desk else stage
    second = catalogue.translator(prefs.second) if prefs.second else None
    room = audience(session, room_stage(stage), tr, prefs, text, size, now_ms, second)
    return desk(session, stage, tr, prefs, text, size, now_ms, room) if on_desk else room, text


def save_picture(scene: Scene, text: TextEngine, file: Path, folders: FolderOf = no_folder) -> None:
    """Draw the scene into a PNG file. `folders` knows where the images of decks are.

    Raises `OSError` when it cannot be written.
    """
    surface = pygame.Surface((scene.width, scene.height))
    Renderer(text, pictures=Pictures(folders, patient=True)).draw(surface, scene)
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        pygame.image.save(surface, str(file))
    except pygame.error as error:
        raise OSError(str(error)) from error


def save_contact_sheet(catalogue: Catalogue, deck: str, prefs: Prefs, size: tuple[int, int], folder: Path) -> int:
    """Draw all cards of a deck into `<deck>-<language>-01.png` and so on in a folder; gives the number of pages.

    Raises `OSError` when one cannot be written.
    """
    text = TextEngine()
    tr = catalogue.translator(prefs.language)
    pages = contact_sheet(catalogue.decks[deck][0], tr, text, size, prefs.theme)
    for number, page in enumerate(pages, start=1):
        save_picture(page, text, folder / f"{deck}-{prefs.language}-{number:02}.png", catalogue.deck_folder)
    return len(pages)
