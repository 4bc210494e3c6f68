"""Starting content of one's own."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import EXIT_MISTAKES, Stop, count, mistakes_language, near

if TYPE_CHECKING:
    from game.core.deck import CardKind

NO_CARDS = "none"


@click.group()
def new() -> None:
    """Begin something of your own: a commented file that works as it is, to change."""


@new.command("deck")
@click.argument("name")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), default=".", help="The folder to put the deck into."
)
@click.option(
    "--topic",
    metavar="WORD",
    help="What it is about: environment, ip, work, bias, basics or any other word; if not given, its name.",
)
@click.option(
    "--language",
    "languages",
    metavar="CODE",
    multiple=True,
    help="The language that you write in, such as fr; then those to translate into: --language fr --language en.",
)
def new_deck(name: str, folder: Path, topic: str | None, languages: tuple[str, ...]) -> None:
    """Begin a deck: a folder with one card of every kind, each field explained, ready to play.

    NAME is what it is called, such as "Health and AI"; its folder is health-and-ai then. On a terminal, what no option
    says is asked.
    """
    from datetime import UTC, datetime

    from game import paths
    from game.content.files import deck_schema
    from game.content.library import find_decks
    from game.content.starts import CannotBegin, deck_id_of, deck_start
    from game.i18n.po import NoLanguage

    _name_alone(name)
    try:
        deck = folder / deck_id_of(name)
        known = find_decks()
        if deck.name in known and known[deck.name].absolute() != deck.absolute():
            raise Stop(f"There is a deck {deck.name!r} already: {known[deck.name]}. Give yours another name.")
        if deck.exists():
            raise Stop(f"{deck} is there already, and was left as it is. Give another name.", EXIT_MISTAKES)
        own, *others = _languages(languages)
        text = deck_start(name, own, topic or _topic(deck.name), datetime.now(UTC).astimezone().date().isoformat())
    except (CannotBegin, NoLanguage) as error:
        raise Stop(str(error)) from error
    _is_no_file(folder)
    _write(deck / "deck.yaml", text)
    _put_beside(deck, deck_schema())
    for other in others:
        _begin_translation(deck, other)
    click.echo(f"{deck} plays as it is. Open {deck / 'deck.yaml'} in a text editor, change it, and see:")
    click.echo(f"  palabre check {_typed(deck)}")
    click.echo(f"  palabre play --rehearse --no-screen --deck {_typed(deck)}")
    if folder.absolute() != paths.user_decks_folder():
        click.echo(f"Once it lies in {paths.user_decks_folder()} you can choose it whenever you play.")


def _languages(given: tuple[str, ...]) -> list[str]:
    """The codes of the language to write in and of those to translate into, which are asked for if none was given."""
    from game.i18n.po import language_code

    words = [word for words in given for word in words.replace(",", " ").split()]
    if not given:
        words = [mistakes_language(None)]
        if sys.stdin.isatty():
            words = click.prompt("The language that you write in, such as en or fr", words[0]).split()[:1]
            more = click.prompt("Languages to translate it into, such as fr, es (Enter: none)", "", show_default=False)
            words += more.replace(",", " ").split()
    if not words:
        raise Stop("Say which language you write in, such as --language fr.")
    return list(dict.fromkeys(language_code(word).replace("_", "-") for word in words))


def _topic(deck_id: str) -> str:
    if not sys.stdin.isatty():
        return deck_id
    click.echo("What it is about: environment, ip (ideas and rights), work, bias, basics (how AI works), or a word of")
    answer: str = click.prompt("your own", deck_id)
    return answer


def _begin_translation(deck: Path, language: str) -> None:
    from game.i18n.po import rewrite
    from game.i18n.sources import deck_source

    source = deck_source(deck)
    code = language.replace("-", "_")
    file = source.own.file(code)
    try:
        report = rewrite(code, source.texts(), file, source.about)
    except OSError as error:
        raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error
    click.echo(f"{file}: {count(report.texts, 'text')} to translate, once yours are written")


@new.command("format")
@click.argument("name")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), default=".", help="The folder to write into."
)
@click.option("--language", metavar="CODE", help="The language that you write in, such as fr; if not given, yours.")
@click.option(
    "--cards", metavar="KINDS", default="question", help=f"The kinds of cards it plays: statement,claim; or {NO_CARDS}."
)
def new_format(name: str, folder: Path, language: str | None, cards: str) -> None:
    """Begin a debate format: NAME.yaml, with every field explained, ready to play.

    NAME is what it is called, such as "World café"; its file is world-cafe.yaml then.
    """
    from game import paths
    from game.content.files import format_schema
    from game.content.library import find_formats
    from game.content.starts import CannotBegin, format_start, id_of

    name = name.removesuffix(".yaml")
    _name_alone(name)
    try:
        format_id = id_of(name)
        text = format_start(name, language or mistakes_language(None), _kinds(cards))
    except CannotBegin as error:
        raise Stop(str(error)) from error
    file = folder / f"{format_id}.yaml"
    known = find_formats()
    if format_id in known and known[format_id].absolute() != file.absolute():
        raise Stop(f"There is a format {format_id!r} already: {known[format_id]}. Give yours another name.")
    _is_no_file(folder)
    _write(file, text)
    _put_beside(file, format_schema())
    click.echo(f"{file} plays as it is. Open it in a text editor, change it, and see:")
    click.echo(f"  palabre check {_typed(file)}")
    click.echo(f"  palabre play --rehearse --no-screen --format {_typed(file)}")
    if file.absolute().parent != paths.user_formats_folder():
        click.echo(f"Once it lies in {paths.user_formats_folder()} you can choose it whenever you play.")


def _kinds(cards: str) -> "tuple[CardKind, ...]":
    from game.core.deck import CardKind

    if cards.strip().lower() == NO_CARDS:
        return ()
    names = cards.lower().replace(",", " ").split()
    for name in names:
        if name not in list(CardKind):
            raise Stop(f"There is no kind of card {name[:40]!r}.{near(name, CardKind)}")
    if not names:
        raise Stop(f"Say which kinds of cards it plays, such as --cards statement,claim, or --cards {NO_CARDS}.")
    return tuple(CardKind(name) for name in dict.fromkeys(names))


def _name_alone(name: str) -> None:
    if "/" in name or "\\" in name:
        raise Stop("Give the name alone, and the folder with -o FOLDER.")


def _is_no_file(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Stop(f"{folder} is a file. Give a folder after -o.")


def _write(file: Path, text: str) -> None:
    """A new file, in a folder that is made if it is not there; what is there already is never touched."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError as error:
        raise Stop(f"{file} is there already, and was left as it is.", EXIT_MISTAKES) from error
    except OSError as error:
        raise Stop(f"{file} cannot be written: {error.strerror or error}", EXIT_MISTAKES) from error


def _put_beside(file: Path, schema: Path) -> None:
    """The schema, for which the first line of the file tells editors to look. The file is of use without it, too."""
    try:
        if not (file.parent / schema.name).exists():
            shutil.copyfile(schema, file.parent / schema.name)
    except OSError as error:
        click.echo(f"{schema.name}, which lets editors complete fields, was not written: {error.strerror}", err=True)


def _typed(file: Path) -> str:
    """A path as it is typed on a command line."""
    return f'"{file}"' if " " in str(file) else str(file)
