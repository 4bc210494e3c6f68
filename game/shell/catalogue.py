"""Everything there is to play with: decks, formats and plans without mistakes, and translators over all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from pathlib import Path

from game.content.files import is_plan
from game.content.library import find_decks, find_formats, find_plans, formats_beside, open_deck, open_format, open_plan
from game.core.deck import Deck
from game.core.format import Format
from game.core.plan import Plan
from game.frozen import dataclass
from game.i18n.locales import translator
from game.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Decks, formats and plans by id with the folder or file they come from; `faulty` are left out for mistakes."""

    decks: dict[str, tuple[Deck, Path]]
    formats: dict[str, tuple[Format, Path]]
    faulty: tuple[Path, ...]
    plans: dict[str, tuple[Plan, Path]] = field(default_factory=dict)

    def translator(self, language: str) -> Translator:
        """A translator for the interface and everything in the catalogue."""
        folders = {folder for _, folder in self.decks.values()}
        folders |= {file.parent for _, file in (*self.formats.values(), *self.plans.values())}
        return translator(language, sorted(folders))

    def deck_folder(self, deck_id: str) -> Path | None:
        """The folder of a deck; `None` when there is no such deck."""
        return self.decks[deck_id][1] if deck_id in self.decks else None

    def reread(self) -> "Catalogue":
        """The same decks, formats and plans as they are on the disk now: an author may have worked on one since."""
        left_out_decks = [path for path in self.faulty if path.is_dir()]
        left_out_files = [path for path in self.faulty if not path.is_dir()]
        return _read(
            sorted([*(folder for _, folder in self.decks.values()), *left_out_decks], key=lambda folder: folder.name),
            [*(file for _, file in self.formats.values()), *(file for file in left_out_files if not is_plan(file))],
            [*(file for _, file in self.plans.values()), *(file for file in left_out_files if is_plan(file))],
        )


def open_catalogue(given: Sequence[Path] = ()) -> Catalogue:
    """Read every deck, format and plan that can be found; one with mistakes is left out and named.

    `given` are others by their path, wherever they lie: each wins over one of the same id.
    """
    decks = [path for path in given if path.is_dir() or path.name == "deck.yaml"]
    files = [path for path in given if path not in decks]
    return _read(
        [*find_decks().values(), *(path if path.is_dir() else path.parent for path in decks)],
        [*find_formats().values(), *(file for file in files if not is_plan(file))],
        [*find_plans().values(), *(file for file in files if is_plan(file))],
    )


def _read(deck_folders: Iterable[Path], format_files: Iterable[Path], plan_files: Iterable[Path]) -> Catalogue:
    decks, formats, plans, faulty = {}, {}, {}, []
    for folder in deck_folders:
        deck = open_deck(folder).value
        if deck is None:
            faulty.append(folder)
        else:
            decks[deck.id] = (deck, folder)
    for file in format_files:
        played = open_format(file).value
        if played is None:
            faulty.append(file)
        else:
            formats[played.id] = (played, file)
    for file in plan_files:
        plan = open_plan(file).value
        if plan is None:
            faulty.append(file)
            continue
        plans[plan.id] = (plan, file)
        beside = formats_beside(file)
        for name in {part.format for part in plan.parts} & beside.keys():
            played = open_format(beside[name]).value  # the plan has no mistakes, so neither have its formats
            if played is not None:
                formats[played.id] = (played, beside[name])
    return Catalogue(decks, formats, tuple(faulty), plans)
