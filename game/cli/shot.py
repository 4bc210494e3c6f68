"""Pictures of screens and cards."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import (
    EXIT_MISTAKES,
    Stop,
    check_install,
    count,
    first_of,
    given_paths,
    known_decks,
    known_format,
    known_language,
    near,
)

if TYPE_CHECKING:
    from game.shell.catalogue import Catalogue

SIZE_HELP = "Width x height in pixels, such as 1920x1080."


@click.command()
@click.option("--screen", "screen_name", metavar="NAME", help="A phase of the format or another screen; 'all': each.")
@click.option("--contact-sheet", is_flag=True, help="All cards of a deck, front and back, on pages in a folder.")
@click.option("--deck", "deck_id", metavar="DECK", help="The deck, by id or path; the first one by default.")
@click.option("--format", "format_id", metavar="FORMAT", help="The format, by id or path; the first one by default.")
@click.option("--card", metavar="ID", help="The card to show.")
@click.option("--size", default="1920x1080", metavar="WxH", help=SIZE_HELP)
@click.option("--language", default="en", metavar="CODE", help="The language, such as fr.")
@click.option("--second-language", "second", metavar="CODE", help="A second language beside the first on cards.")
@click.option("--text", type=click.Choice(["100", "125", "150", "200"]), default="100", help="The size of text, in %.")
@click.option("--spaced", is_flag=True, help="Letters and words further apart.")
@click.option("--page", type=click.IntRange(1), default=1, help="Which page, when the screen has several.")
@click.option("--theme", type=click.Choice(["paper", "night", "contrast"]), default="paper")
@click.option("--desk", "on_desk", is_flag=True, help="The facilitator's desk while that screen shows.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The PNG file to write.")
def shot(
    screen_name: str | None,
    contact_sheet: bool,
    deck_id: str | None,
    format_id: str | None,
    card: str | None,
    size: str,
    language: str,
    second: str | None,
    text: str,
    spaced: bool,
    page: int,
    theme: str,
    on_desk: bool,
    output: Path,
) -> None:
    """Save a picture of any screen, without a display. With --screen all or --contact-sheet, -o is a folder."""
    if contact_sheet:
        if screen_name is not None or card is not None:
            raise click.UsageError("--contact-sheet shows every card of a deck; it goes without --screen and --card.")
        _contact_sheet(deck_id, size, language, theme, output)
        return
    if screen_name is None:
        raise click.UsageError("Say what to show: --screen NAME, or --contact-sheet.")
    check_install()
    from game.core.start import NoFittingCards
    from game.shell.catalogue import open_catalogue
    from game.shell.gallery import NoSuchScreen
    from game.shell.shot import every_screen, save_picture, scene_of
    from game.view.prefs import Prefs, ThemeName

    wide_high = parsed_size(size)
    if screen_name != "all" and output.suffix.lower() != ".png":
        raise Stop(f"A picture is saved as a PNG file: {output} should end in .png.")
    catalogue = open_catalogue(given_paths(deck_id, format_id))
    prefs = Prefs(
        known_language(language) or "en",
        ThemeName(theme),
        second=known_language(second) or "",
        text=int(text),
        spaced=spaced,
    )
    wanted = known_decks((deck_id,) if deck_id else ())
    format_ = _format_with(screen_name, known_format(format_id), wanted, catalogue)
    played = catalogue.formats[format_][0]
    fitting = [name for name, (deck, _) in catalogue.decks.items() if any(map(played.plays, deck.cards))]
    deck = first_of(wanted, fitting or catalogue.decks, "deck")
    names = every_screen(played) if screen_name == "all" else (screen_name,)
    for name in names:
        try:
            scene, engine = scene_of(name, catalogue, deck, format_, prefs, wide_high, card, on_desk, page - 1)
        except NoFittingCards as error:
            raise Stop(f"The deck {deck!r} has no card that the format {format_!r} plays.") from error
        except NoSuchScreen as error:
            if screen_name == "all":
                continue  # this format has no such screen
            raise Stop(str(error)) from error
        except KeyError as error:
            if card is None:
                raise
            raise Stop(
                f"The deck {deck!r} has no card {card!r}."
                f"{near(card, [one.id for one in catalogue.decks[deck][0].cards])}"
            ) from error
        file = output / f"{name.replace(':', '-')}.png" if screen_name == "all" else output
        try:
            save_picture(scene, engine, file, catalogue.deck_folder)
        except OSError as error:
            raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error


def _format_with(screen: str, wanted: str | None, decks: tuple[str, ...], catalogue: "Catalogue") -> str:
    """The format that was asked for, else the first one that has the screen and plays a card of the decks."""
    from game.shell.shot import every_screen

    if wanted is not None:
        known = every_screen(catalogue.formats[wanted][0])
        if screen not in ("all", *known):
            raise Stop(f"The format {wanted!r} has no screen {screen!r}.{near(screen, known)}")
        return wanted
    cards = [card for name in decks or catalogue.decks for card in catalogue.decks[name][0].cards]
    playing = [played for played, _ in catalogue.formats.values() if any(map(played.plays, cards))]
    found = [played.id for played in playing if screen == "all" or screen in every_screen(played)]
    if playing and not found:
        every = dict.fromkeys(name for played in playing for name in every_screen(played))
        raise Stop(f"There is no screen {screen!r}.{near(screen, every)}")
    return first_of((), found or catalogue.formats, "format")


def _contact_sheet(deck_id: str | None, size: str, language: str, theme: str, folder: Path) -> None:
    check_install()
    from game.shell.catalogue import open_catalogue
    from game.shell.shot import save_contact_sheet
    from game.view.prefs import Prefs, ThemeName

    catalogue = open_catalogue(given_paths(deck_id))
    deck = first_of(known_decks((deck_id,) if deck_id else ()), catalogue.decks, "deck")
    prefs = Prefs(known_language(language) or "en", ThemeName(theme))
    try:
        pages = save_contact_sheet(catalogue, deck, prefs, parsed_size(size), folder)
    except OSError as error:
        why = error.strerror or error
        raise Stop(f"The pages cannot be written into {folder}: {why}", EXIT_MISTAKES) from error
    click.echo(f"{count(pages, 'page')} in {folder}")


def parsed_size(size: str) -> tuple[int, int]:
    width, _, height = size.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and len(size) < 12):
        raise Stop(f"A size is written like 1920x1080, not {size[:20]!r}.")
    pixels = int(width), int(height)
    if not (320 <= pixels[0] <= 7680 and 240 <= pixels[1] <= 4320):
        raise Stop(f"A size is from 320x240 to 7680x4320, not {size!r}.")
    return pixels
