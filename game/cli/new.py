"""Starting content of one's own."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.common import mistakes_language
from game.cli.schemas import put_beside
from game.cli.stopping import EXIT_MISTAKES, Stop, cannot_write, near, shown
from game.cli.words import group, option, say, told
from game.core.text import Plural, Text

if TYPE_CHECKING:
    from game.core.deck import CardKind

NO_CARDS = "none"

_THERE = Text("command/new/there", "{file} is there already, and was left as it is.")
_WHEN_INSTALLED = Text("command/new/installed", "Once it lies in {folder} you can choose it whenever you play.")
_TO_TRANSLATE = Plural(
    "command/new/to-translate",
    "{file}: {n} text to translate, once yours are written",
    "{file}: {n} texts to translate, once yours are written",
)


@group("new", Text("command/new", "Begin something of your own: a commented file that works as it is, to change."))
def new() -> None:
    """What is begun is named by the command below."""


@new.command(
    "deck",
    about=Text(
        "command/new/deck",
        "Begin a deck: a folder with one card of every kind, each field explained, ready to play.\n\n"
        'NAME is what it is called, such as "Health and AI"; its folder is health-and-ai then. On a terminal, what no '
        "option says is asked.",
    ),
)
@click.argument("name")
@option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=".",
    about=Text("command/new/deck/output", "The folder to put the deck into."),
)
@option(
    "--topic",
    metavar="WORD",
    about=Text(
        "command/new/deck/topic",
        "What it is about: environment, ip, work, bias, basics or any other word; if not given, its name.",
    ),
)
@option(
    "--language",
    "languages",
    metavar="CODE",
    multiple=True,
    about=Text(
        "command/new/deck/language",
        "The language that you write in, such as fr; then those to translate into: --language fr --language en.",
    ),
)
def new_deck(name: str, folder: Path, topic: str | None, languages: tuple[str, ...]) -> None:
    """Nothing that is there already is touched."""
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
            raise Stop(
                Text("command/new/deck/known", "There is a deck '{name}' already: {folder}. Give yours another name."),
                name=deck.name,
                folder=known[deck.name],
            )
        if deck.exists():
            raise Stop(
                Text("command/new/deck/there", "{deck} is there already, and was left as it is. Give another name."),
                exit_code=EXIT_MISTAKES,
                deck=deck,
            )
        own, *others = _languages(languages)
        text = deck_start(name, own, topic or _topic(deck.name), datetime.now(UTC).astimezone().date().isoformat())
    except (CannotBegin, NoLanguage) as error:
        raise Stop(error.phrase) from error
    _is_no_file(folder)
    _write(deck / "deck.yaml", text)
    put_beside(deck, deck_schema())
    for other in others:
        _begin_translation(deck, other)
    plays = Text("command/new/deck/plays", "{deck} plays as it is. Open {file} in a text editor, change it, and see:")
    say(plays, deck=deck, file=deck / "deck.yaml")
    click.echo(f"  palabre check {_typed(deck)}")
    click.echo(f"  palabre play --rehearse --no-screen --deck {_typed(deck)}")
    if folder.absolute() != paths.user_decks_folder():
        say(_WHEN_INSTALLED, folder=paths.user_decks_folder())


def _languages(given: tuple[str, ...]) -> list[str]:
    """The codes of the language to write in and of those to translate into, which are asked for if none was given."""
    from game.i18n.po import language_code

    words = [word for words in given for word in words.replace(",", " ").split()]
    if not given:
        words = [mistakes_language(None)]
        if sys.stdin.isatty():
            own = Text("command/new/ask-language", "The language that you write in, such as en or fr")
            words = click.prompt(told(own), words[0]).split()[:1]
            others = Text("command/new/ask-others", "Languages to translate it into, such as fr, es (Enter: none)")
            more = click.prompt(told(others), "", show_default=False)
            words += more.replace(",", " ").split()
    if not words:
        raise Stop(Text("command/new/which-language", "Say which language you write in, such as --language fr."))
    return list(dict.fromkeys(language_code(word).replace("_", "-") for word in words))


def _topic(deck_id: str) -> str:
    if not sys.stdin.isatty():
        return deck_id
    asked = Text(
        "command/new/ask-topic",
        "What it is about: environment, ip (ideas and rights), work, bias, basics (how AI works), or your own word",
    )
    answer: str = click.prompt(told(asked), deck_id)
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
        raise cannot_write(file, error) from error
    say(_TO_TRANSLATE, file=file, n=report.texts)


@new.command(
    "format",
    about=Text(
        "command/new/format",
        "Begin a debate format: NAME.yaml, with every field explained, ready to play.\n\n"
        'NAME is what it is called, such as "World café"; its file is world-cafe.yaml then.',
    ),
)
@click.argument("name")
@option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=".",
    about=Text("command/new/format/output", "The folder to write into."),
)
@option(
    "--language",
    metavar="CODE",
    about=Text("command/new/format/language", "The language that you write in, such as fr; if not given, yours."),
)
@option(
    "--cards",
    metavar="KINDS",
    default="question",
    about=Text("command/new/format/cards", "The kinds of cards it plays: statement,claim; or {none}."),
    values={"none": NO_CARDS},
)
def new_format(name: str, folder: Path, language: str | None, cards: str) -> None:
    """Nothing that is there already is touched."""
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
        raise Stop(error.phrase) from error
    file = folder / f"{format_id}.yaml"
    known = find_formats()
    if format_id in known and known[format_id].absolute() != file.absolute():
        raise Stop(
            Text("command/new/format/known", "There is a format '{name}' already: {file}. Give yours another name."),
            name=format_id,
            file=known[format_id],
        )
    _is_no_file(folder)
    _write(file, text)
    put_beside(file, format_schema())
    say(
        Text("command/new/format/plays", "{file} plays as it is. Open it in a text editor, change it, and see:"),
        file=file,
    )
    click.echo(f"  palabre check {_typed(file)}")
    click.echo(f"  palabre play --rehearse --no-screen --format {_typed(file)}")
    if file.absolute().parent != paths.user_formats_folder():
        say(_WHEN_INSTALLED, folder=paths.user_formats_folder())


def _kinds(cards: str) -> "tuple[CardKind, ...]":
    from game.core.deck import CardKind

    if cards.strip().lower() == NO_CARDS:
        return ()
    names = cards.lower().replace(",", " ").split()
    for name in names:
        if name not in list(CardKind):
            no_kind = Text("command/new/no-kind", "There is no kind of card '{name}'.")
            raise Stop(no_kind, near(name, CardKind), name=shown(name[:40]))
    if not names:
        raise Stop(
            Text(
                "command/new/which-kinds",
                "Say which kinds of cards it plays, such as --cards statement,claim, or --cards {none}.",
            ),
            none=NO_CARDS,
        )
    return tuple(CardKind(name) for name in dict.fromkeys(names))


def _name_alone(name: str) -> None:
    if "/" in name or "\\" in name:
        raise Stop(Text("command/new/name-alone", "Give the name alone, and the folder with -o FOLDER."))


def _is_no_file(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Stop(Text("command/new/is-file", "{folder} is a file. Give a folder after -o."), folder=folder)


def _write(file: Path, text: str) -> None:
    """A new file, in a folder that is made if it is not there; what is there already is never touched."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError as error:
        raise Stop(_THERE, exit_code=EXIT_MISTAKES, file=file) from error
    except OSError as error:
        raise cannot_write(file, error) from error


def _typed(file: Path) -> str:
    """A path as it is typed on a command line."""
    return f'"{file}"' if " " in str(file) else str(file)
