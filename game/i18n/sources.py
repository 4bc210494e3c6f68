"""What can be translated, each with its texts and its PO files: the program's domains, formats, plans, decks."""

from collections.abc import Callable, Iterable
from pathlib import Path

from game import paths
from game.content.library import find_decks, open_deck
from game.content.texts import texts_in
from game.frozen import dataclass
from game.i18n.collect import Found, interface_texts
from game.i18n.content_texts import folders, texts_of
from game.i18n.locales import DOMAINS, SOURCE_LANGUAGE
from game.i18n.notes import with_content_note, with_interface_note

_ABOUT = {
    "game": "what Palabre says on its screens",
    "check": "what Palabre says of mistakes in decks",
    "command": "what Palabre's commands say in a terminal",
}


@dataclass(frozen=True, slots=True)
class Place:
    """PO files of one source in a folder; `{}` in the pattern stands for the language."""

    folder: Path
    pattern: str

    def file(self, language: str) -> Path:
        return self.folder / self.pattern.format(language)

    def languages(self) -> list[str]:
        """The languages that have a file here."""
        start, end = map(len, self.pattern.split("{}"))
        files = self.folder.glob(self.pattern.format("*"))
        return [file.relative_to(self.folder).as_posix()[start:-end] for file in files]


@dataclass(frozen=True, slots=True)
class Source:
    """Something to translate. `texts` collects its texts, in the order of its PO files.

    `own` is the place beside the source; `users` that of a user's own translations when the source came with
    Palabre, whose folders the user may not be able to write to.
    """

    name: str
    about: str
    language: str
    texts: Callable[[], list[Found]]
    own: Place
    users: Place | None

    @property
    def places(self) -> list[Place]:
        return [self.own, *([self.users] if self.users is not None else [])]

    def files(self, language: str) -> list[Path]:
        """The PO files that there are in a language."""
        return [file for place in self.places if (file := place.file(language)).is_file()]

    def new_file(self, language: str, project: bool) -> Path:
        """Where a new PO file goes: beside the source for those who work on it, else into the user's folder."""
        return self.places[0 if project else -1].file(language)


def shipped_sources() -> dict[str, Source]:
    """Everything that comes with Palabre, by name: the domains, formats, plans, and each deck."""
    found = [_domain(name) for name in DOMAINS] + [_methods(folder) for folder in folders()]
    decks = paths.decks_folder()
    found += [deck_source(folder) for folder in find_decks().values() if folder.parent == decks]
    return {source.name: source for source in found}


def deck_source(folder: Path) -> Source:
    """A deck by its folder. Raises `ContentError` when it has mistakes."""
    deck = open_deck(folder).required()
    shipped = folder.absolute().parent == paths.decks_folder()
    return Source(
        name=folder.absolute().name,
        about=f"the deck “{deck.title.source}”",
        language=deck.language,
        texts=lambda: [with_content_note(Found(one.context, (one.source,), []), "deck") for one in texts_in(deck)],
        own=_beside(folder),
        users=_users(folder.name) if shipped else None,
    )


def _domain(name: str) -> Source:
    return Source(
        name=name,
        about=_ABOUT[name],
        language=SOURCE_LANGUAGE,
        texts=lambda: [with_interface_note(text) for text in interface_texts(domain=name)],
        own=Place(paths.locales_folder(), "{}/LC_MESSAGES/" + f"{name}.po"),
        users=_users(name),
    )


def _methods(folder: Path) -> Source:
    return Source(
        name=folder.name,
        about=f"the {folder.name} of Palabre",
        language=SOURCE_LANGUAGE,
        texts=lambda: [with_content_note(Found(one.context, (one.source,), []), "method") for one in texts_of(folder)],
        own=_beside(folder),
        users=_users(folder.name),
    )


def _beside(folder: Path) -> Place:
    return Place(folder / "locales", "{}.po")


def _users(name: str) -> Place:
    return Place(paths.user_locales_folder(), "{}/" + f"{name}.po")


def languages_of(sources: Iterable[Source]) -> list[str]:
    """The languages that any of the sources has a PO file in, sorted."""
    places = [place for source in sources for place in source.places]
    return sorted({language for place in places for language in place.languages()})
