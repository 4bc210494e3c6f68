"""Decks as one file to hand on."""

from pathlib import Path

import click

from game.cli.common import stop_at_mistakes
from game.cli.stopping import EXIT_MISTAKES, NO_FILE, Stop, cannot_write
from game.cli.wanted import open_wanted
from game.cli.words import command, made, option, say
from game.core.text import Plural, Text
from game.i18n.disk_words import reason

_PACKED = Plural(
    "command/pack/packed", "{n} file of {deck} {version} in {file}.", "{n} files of {deck} {version} in {file}."
)


@command(
    "pack",
    Text(
        "command/pack",
        "Make a .zip of a deck to give to others, who install it with palabre add.\n\n"
        "DECK is the name of a deck, or its folder. What belongs to a deck is packed: deck.yaml, its translations, the "
        "images that it lists, and texts that end in .md or .txt.",
    ),
)
@click.argument("deck", metavar="DECK")
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    about=Text("command/pack/output", "The .zip file; if not given, ID-VERSION.zip."),
)
def pack(deck: str, output: Path | None) -> None:
    """What could not be added again is not left behind."""
    from game.content.packs.judge import BadPack, read_pack
    from game.content.packs.make import make_pack, pack_name

    folder, opened = open_wanted(deck)
    file = output or Path(pack_name(opened))
    if file.suffix.lower() != ".zip":
        raise Stop(Text("command/pack/no-zip", "A pack is a .zip file: {file} should end in .zip."), file=file)
    try:
        packed = make_pack(opened, folder, file)
    except OSError as error:
        raise cannot_write(file, error) from error
    try:
        read_pack(file)  # what others could not add is not worth giving
    except BadPack as bad:
        file.unlink(missing_ok=True)
        stop_at_mistakes(bad.problems)
    say(_PACKED, n=len(packed), deck=opened.id, version=opened.version, file=file)


@command("add", Text("command/add", "Install a deck out of a pack, so that palabre play offers it."))
@click.argument("file", metavar="PACK", type=click.Path(path_type=Path))
@option(
    "--replace",
    is_flag=True,
    about=Text("command/add/replace", "Take the place of the deck of the same name that is there."),
)
def add(file: Path, replace: bool) -> None:
    """Into the user's own folder, whole or not at all."""
    from game import paths
    from game.content.packs.install import AlreadyThere, install
    from game.content.packs.judge import BadPack

    if not file.exists():
        raise Stop(NO_FILE, file=file)
    try:
        installed = install(file, paths.user_decks_folder(), replace)
    except BadPack as bad:
        stop_at_mistakes(bad.problems)
        raise
    except AlreadyThere as there:
        known = Text("command/add/known", "There is a deck '{deck}' already (version {version}), in {folder}.")
        broken = Text("command/add/known-broken", "There is a deck '{deck}' already, in {folder}.")
        replaces = Text("command/add/replaces", "palabre add --replace puts version {version} in its place.")
        raise Stop(
            known if there.version else broken,
            made(replaces, {"version": there.deck.version}),
            exit_code=EXIT_MISTAKES,
            deck=there.deck.id,
            version=there.version or "",
            folder=there.folder,
        ) from there
    except OSError as error:
        cannot = Text("command/add/cannot", "The deck cannot be installed: {why}")
        raise Stop(cannot, exit_code=EXIT_MISTAKES, why=reason(error)) from error
    added = Text("command/add/added", "{deck} {version}: {folder}")
    replaced = Text("command/add/replaced", "{deck} {version}, in the place of {before}: {folder}")
    say(
        replaced if installed.replaced else added,
        deck=installed.deck.title.source,
        version=installed.deck.version,
        before=installed.replaced or "",
        folder=installed.folder,
    )
    say(Text("command/add/play", "Play it: palabre play --deck {deck}"), deck=installed.deck.id)
    if installed.advice:
        advice = Text("command/add/advice", "Its check has advice for its authors: palabre check {folder}")
        say(advice, folder=installed.folder)
