"""Pictures of screens and cards."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import check_install, first_of, given_paths, known_decks, known_format, known_language
from game.cli.stopping import EXIT_MISTAKES, Stop, cannot_write, near, shown
from game.cli.wanted import NO_CARD
from game.cli.words import command, option, say, told
from game.core.text import Plural, Text
from game.i18n.disk_words import reason

if TYPE_CHECKING:
    from game.shell.catalogue import Catalogue

_PAGES = Plural("command/shot/pages", "{n} page in {folder}", "{n} pages in {folder}")


@command(
    "shot",
    Text(
        "command/shot",
        "Save a picture of any screen, without a display. With --screen all or --contact-sheet, -o is a folder.",
    ),
)
@option(
    "--screen",
    "screen_name",
    metavar="NAME",
    about=Text("command/shot/screen", "A phase of the format or another screen; 'all': each."),
)
@option(
    "--contact-sheet",
    is_flag=True,
    about=Text("command/shot/contact-sheet", "All cards of a deck, front and back, on pages in a folder."),
)
@option(
    "--deck",
    "deck_id",
    metavar="DECK",
    about=Text("command/shot/deck", "The deck, by id or path; the first one by default."),
)
@option(
    "--format",
    "format_id",
    metavar="FORMAT",
    about=Text("command/shot/format", "The format, by id or path; the first one by default."),
)
@option("--card", metavar="ID", about=Text("command/shot/card", "The card to show."))
@option(
    "--size",
    default="1920x1080",
    metavar="WxH",
    about=Text("command/shot/size", "Width x height in pixels, such as 1920x1080."),
)
@option("--language", default="en", metavar="CODE", about=Text("command/shot/language", "The language, such as fr."))
@option(
    "--second-language",
    "second",
    metavar="CODE",
    about=Text("command/shot/second-language", "A second language beside the first on cards."),
)
@option(
    "--text",
    type=click.Choice(["100", "125", "150", "200"]),
    default="100",
    about=Text("command/shot/text", "The size of text, in %."),
)
@option("--spaced", is_flag=True, about=Text("command/shot/spaced", "Letters and words further apart."))
@option(
    "--page",
    type=click.IntRange(1),
    metavar="N",
    default=1,
    about=Text("command/shot/page", "Which page, when the screen has several."),
)
@option(
    "--theme",
    type=click.Choice(["paper", "night", "contrast"]),
    default="paper",
    about=Text("command/shot/theme", "The colours."),
)
@option(
    "--desk",
    "on_desk",
    is_flag=True,
    about=Text("command/shot/desk", "The facilitator's desk while that screen shows."),
)
@option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    about=Text("command/shot/output", "The PNG file to write."),
)
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
    """One picture, or one for each screen of a format."""
    if contact_sheet:
        if screen_name is not None or card is not None:
            alone = Text(
                "command/shot/sheet-alone",
                "--contact-sheet shows every card of a deck; it goes without --screen and --card.",
            )
            raise click.UsageError(told(alone))
        _contact_sheet(deck_id, size, language, theme, output)
        return
    if screen_name is None:
        what = Text("command/shot/what", "Say what to show: --screen NAME, or --contact-sheet.")
        raise click.UsageError(told(what))
    check_install()
    from game.core.start import NoFittingCards
    from game.shell.catalogue import open_catalogue
    from game.shell.gallery import NoSuchScreen
    from game.shell.shot import every_screen, save_picture, scene_of
    from game.view.prefs import Prefs, ThemeName

    wide_high = parsed_size(size)
    if screen_name != "all" and output.suffix.lower() != ".png":
        raise Stop(
            Text("command/shot/no-png", "A picture is saved as a PNG file: {file} should end in .png."), file=output
        )
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
            no_card = Text("command/shot/no-card", "The deck '{deck}' has no card that the format '{format}' plays.")
            raise Stop(no_card, deck=deck, format=format_) from error
        except NoSuchScreen as error:
            if screen_name == "all":
                continue  # this format has no such screen
            raise Stop(error.phrase) from error
        except KeyError as error:
            if card is None:
                raise
            cards = [one.id for one in catalogue.decks[deck][0].cards]
            raise Stop(NO_CARD, near(card, cards), deck=deck, card=shown(card)) from error
        file = output / f"{name.replace(':', '-')}.png" if screen_name == "all" else output
        try:
            save_picture(scene, engine, file, catalogue.deck_folder)
        except OSError as error:
            raise cannot_write(file, error) from error


def _format_with(screen: str, wanted: str | None, decks: tuple[str, ...], catalogue: "Catalogue") -> str:
    """The format that was asked for, else the first one that has the screen and plays a card of the decks."""
    from game.shell.shot import every_screen

    if wanted is not None:
        known = every_screen(catalogue.formats[wanted][0])
        if screen not in ("all", *known):
            no_screen = Text("command/shot/format-lacks", "The format '{format}' has no screen '{screen}'.")
            raise Stop(no_screen, near(screen, known), format=wanted, screen=shown(screen))
        return wanted
    cards = [card for name in decks or catalogue.decks for card in catalogue.decks[name][0].cards]
    playing = [played for played, _ in catalogue.formats.values() if any(map(played.plays, cards))]
    found = [played.id for played in playing if screen == "all" or screen in every_screen(played)]
    if playing and not found:
        every = dict.fromkeys(name for played in playing for name in every_screen(played))
        nowhere = Text("command/shot/no-screen", "There is no screen '{screen}'.")
        raise Stop(nowhere, near(screen, every), screen=shown(screen))
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
        refused = Text("command/shot/pages-refused", "The pages cannot be written into {folder}: {why}")
        raise Stop(refused, exit_code=EXIT_MISTAKES, folder=folder, why=reason(error)) from error
    say(_PAGES, n=pages, folder=folder)


def parsed_size(size: str) -> tuple[int, int]:
    width, _, height = size.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and len(size) < 12):
        raise Stop(
            Text("command/shot/no-size", "A size is written like 1920x1080, not '{size}'."), size=shown(size[:20])
        )
    pixels = int(width), int(height)
    if not (320 <= pixels[0] <= 7680 and 240 <= pixels[1] <= 4320):
        raise Stop(
            Text("command/shot/bad-size", "A size is from 320x240 to 7680x4320, not '{size}'."), size=shown(size)
        )
    return pixels
