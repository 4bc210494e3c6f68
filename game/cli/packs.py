"""Decks as one file to hand on."""

from pathlib import Path

import click

from game.cli.common import EXIT_MISTAKES, Stop, count, stop_at_mistakes
from game.cli.wanted import open_wanted


@click.command()
@click.argument("deck", metavar="DECK")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The .zip file; if not given, ID-VERSION.zip.")
def pack(deck: str, output: Path | None) -> None:
    """Make a .zip of a deck to give to others, who install it with palabre add.

    DECK is the name of a deck, or its folder. What belongs to a deck is packed: deck.yaml, its translations, the images
    that it lists, and texts that end in .md or .txt.
    """
    from game.content.packs.judge import BadPack, read_pack
    from game.content.packs.make import make_pack, pack_name

    folder, opened = open_wanted(deck)
    file = output or Path(pack_name(opened))
    if file.suffix.lower() != ".zip":
        raise Stop(f"A pack is a .zip file: {file} should end in .zip.")
    try:
        packed = make_pack(opened, folder, file)
    except OSError as error:
        raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
    try:
        read_pack(file)  # what others could not add is not worth giving
    except BadPack as bad:
        file.unlink(missing_ok=True)
        stop_at_mistakes(bad.problems)
    click.echo(f"{count(len(packed), 'file')} of {opened.id} {opened.version} in {file}.")


@click.command()
@click.argument("file", metavar="PACK", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Take the place of the deck of the same name that is there.")
def add(file: Path, replace: bool) -> None:
    """Install a deck out of a pack, so that palabre play offers it."""
    from game import paths
    from game.content.packs.install import AlreadyThere, install
    from game.content.packs.judge import BadPack

    if not file.exists():
        raise Stop(f"There is no file {file}.")
    try:
        installed = install(file, paths.user_decks_folder(), replace)
    except BadPack as bad:
        stop_at_mistakes(bad.problems)
        raise
    except AlreadyThere as there:
        version = f" (version {there.version})" if there.version else ""
        raise Stop(
            f"There is a deck {there.deck.id!r} already{version}, in {there.folder}. "
            f"palabre add --replace puts version {there.deck.version} in its place.",
            EXIT_MISTAKES,
        ) from there
    except OSError as error:
        raise Stop(f"The deck cannot be installed: {error.strerror or error}", EXIT_MISTAKES) from error
    before = f", in the place of {installed.replaced}" if installed.replaced else ""
    click.echo(f"{installed.deck.title.source} {installed.deck.version}{before}: {installed.folder}")
    click.echo(f"Play it: palabre play --deck {installed.deck.id}")
    if installed.advice:
        click.echo(f"Its check has advice for its authors: palabre check {installed.folder}")
