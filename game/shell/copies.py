"""Copies of decks, formats and plan beside a log, so that an edited deck never breaks an old session."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from game.content.files import deck_file
from game.content.library import open_deck, open_format
from game.content.loaded import Loaded
from game.content.problems import Severity
from game.core.deck import Deck
from game.core.format import Format
from game.core.plan import Plan
from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.shell.log import Header, LogRefused, write_whole
from game.shell.revisions import CONTENT_ID, revision_folder

Content = TypeVar("Content", Deck, Format, Plan)

DECKS, FORMATS, PLANS = "decks", "formats", "plans"
NOTHING_REVISED: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the content of a session comes from: a folder for each deck, the formats and their files, the plan's."""

    decks: tuple[Path, ...]
    formats: tuple[tuple[Format, Path], ...]
    plan: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where their translations are."""
        files = [file for _, file in self.formats] + ([self.plan] if self.plan is not None else [])
        return (*self.decks, *dict.fromkeys(file.parent for file in files))


def copy_content(session: Session, sources: Sources, to: Path) -> None:
    """Copies of everything a session needs, on the disk. Raises `OSError`, also when a file is not what was loaded."""
    for deck, source in zip(session.decks, sources.decks, strict=True):
        copy_deck(deck, source, to / DECKS / deck.id)
    for played, file in sources.formats:
        _copy_one(file, to / FORMATS / f"{played.id}.yaml", played.hash)
    if session.plan is not None and sources.plan is not None:
        _copy_one(sources.plan, to / PLANS / f"{session.plan.id}.yaml", session.plan.hash)
    for name, files in ((FORMATS, [file for _, file in sources.formats]), (PLANS, [sources.plan])):
        _copy_translations([file.parent / "locales" for file in files if file is not None], to / name)


def copy_deck(deck: Deck, source: Path, to: Path) -> None:
    """A copy of a deck's folder, on the disk. Raises `OSError`, also when it is not the deck that was loaded."""
    _copy_folder(source, to)
    _same(deck_file(to), deck.hash)


def content_folders(folder: Path, session: Session, revised: Mapping[str, int] = NOTHING_REVISED) -> tuple[Path, ...]:
    """Where the translations of a session's own copies are: the decks in their order, then formats and plans.

    `revised` are the lines of the log that took up a changed deck last, by the deck's id.
    """
    shared = [place for name in (FORMATS, PLANS) for place in (folder / name, *_further(folder / name))]
    return (*(_deck_folder(folder, deck.id, revised.get(deck.id)) for deck in session.decks), *shared)


def _deck_folder(folder: Path, deck_id: str, revised: int | None) -> Path:
    return folder / DECKS / deck_id if revised is None else revision_folder(folder, revised, deck_id)


@dataclass(frozen=True, slots=True)
class _Refusals:
    """What is said where a copy of some kind cannot be used."""

    no_sum: Text
    no_id: Text
    unusable: Text
    changed: Text


_DECK = _Refusals(
    Text("command/log/deck/no-sum", "the header does not name a checksum for each deck"),
    Text("command/log/deck/no-id", "the header names a deck by what is no id"),
    Text("command/log/deck/unusable", "the copy of the deck '{name}' beside the log cannot be used ({place}: {why})"),
    Text("command/log/deck/changed", "the copy of the deck '{name}' beside the log was changed"),
)
_FORMAT = _Refusals(
    Text("command/log/format/no-sum", "the header does not name a checksum for each format"),
    Text("command/log/format/no-id", "the header names a format by what is no id"),
    Text(
        "command/log/format/unusable", "the copy of the format '{name}' beside the log cannot be used ({place}: {why})"
    ),
    Text("command/log/format/changed", "the copy of the format '{name}' beside the log was changed"),
)
_PLAN = _Refusals(
    Text("command/log/plan/no-sum", "the header does not name a checksum for each plan"),
    Text("command/log/plan/no-id", "the header names a plan by what is no id"),
    Text("command/log/plan/unusable", "the copy of the plan '{name}' beside the log cannot be used ({place}: {why})"),
    Text("command/log/plan/changed", "the copy of the plan '{name}' beside the log was changed"),
)


@dataclass(frozen=True, slots=True)
class Copies:
    """The content out of its copies; each of them is still what the session was played with."""

    decks: tuple[Deck, ...]
    formats: tuple[Format, ...]
    plan: Plan | None


def read_copies(file: Path, header: Header) -> Copies:
    """The content of a session beside its log. Raises `LogRefused` when something of it is missing or was changed."""
    folder = file.parent
    decks = _each(file, _DECK, header.decks, header.deck_hashes)
    formats = _each(file, _FORMAT, header.formats, header.format_hashes)
    plan = None
    if header.plan is not None:
        _each(file, _PLAN, (header.plan,), (header.plan_hash or "",))
        opened = _open_plan(folder / PLANS / f"{header.plan}.yaml")
        plan = _copied(file, _PLAN, header.plan, opened, header.plan_hash or "")
    return Copies(
        tuple(_copied(file, _DECK, name, open_deck(folder / DECKS / name), expected) for name, expected in decks),
        tuple(
            _copied(file, _FORMAT, name, open_format(folder / FORMATS / f"{name}.yaml"), expected)
            for name, expected in formats
        ),
        plan,
    )


def _open_plan(file: Path) -> Loaded[Plan]:
    from game.content.loader import load_plan_copy

    return load_plan_copy(file)


def _each(file: Path, kind: "_Refusals", names: Sequence[str], hashes: Sequence[str]) -> list[tuple[str, str]]:
    if len(names) != len(hashes):
        raise LogRefused(file, 1, kind.no_sum)
    if not all(map(CONTENT_ID.fullmatch, names)):
        raise LogRefused(file, 1, kind.no_id)  # it would lead out of the session
    return list(zip(names, hashes, strict=True))


def _copied(file: Path, kind: "_Refusals", name: str, copy: Loaded[Content], expected: str) -> Content:
    """The deck or the format out of its copy beside the log, when it is still what the session was played with."""
    if copy.value is None:
        problem = next(problem for problem in copy.problems if problem.severity is Severity.ERROR)
        place = f"{problem.path}:{problem.line}:{problem.column}"
        raise LogRefused(file, 1, kind.unusable, name=name, place=place, why=problem.message)
    if copy.value.hash != expected:
        raise LogRefused(file, 1, kind.changed, name=name)
    return copy.value


def _copy_one(file: Path, copy: Path, expected: str) -> None:
    _copy_file(file, copy)
    _same(copy, expected)


def _copy_translations(sources: Sequence[Path], to: Path) -> None:
    """The translations of formats (or plans) from several places: those of each place stay files of their own."""
    found = [sorted(folder.glob("*.po")) for folder in dict.fromkeys(sources)]
    for place, files in enumerate(filter(None, found)):
        for file in files:
            _copy_file(file, (to / str(place) if place else to) / "locales" / file.name)


def _further(folder: Path) -> list[Path]:
    """Where the translations of further places were copied to."""
    return sorted(translations.parent for translations in folder.glob("*/locales"))


def _copy_folder(source: Path, to: Path) -> None:
    for path in sorted(source.iterdir()):
        if path.name.startswith(".") or path.suffix == ".part":
            continue
        if path.is_dir() and not path.is_symlink():  # a link to a folder may lead round in a circle
            _copy_folder(path, to / path.name)
        elif path.is_file():
            _copy_file(path, to / path.name)


def _copy_file(source: Path, to: Path) -> None:
    """The content alone: the rights of an installed file would keep a user from deleting his own session."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with to.open("xb", buffering=0) as file:
        write_whole(file, source.read_bytes())


def _same(copy: Path, expected: str) -> None:
    if sha256(copy.read_bytes()).hexdigest() != expected:
        raise OSError(f"{copy.name} was changed in this moment")
