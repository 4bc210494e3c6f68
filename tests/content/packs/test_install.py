"""Packing a deck and installing it somewhere else gives the same deck; a step that fails changes nothing."""

from pathlib import Path

import pytest

from game import paths
from game.content.library import find_decks
from game.content.loader import load_deck
from game.content.packs import install as installing
from game.content.packs.install import AlreadyThere, install
from game.content.packs.judge import read_pack
from game.content.packs.make import make_pack, pack_name
from tests.content.packs.zips import GOOD, write_pack
from tests.content.pictures import PLAIN_SVG, png
from tests.content.samples import DECK, spoilt, with_image, write_deck

NEWER = {"sample/deck.yaml": spoilt(DECK, "version: 1.0.0", "version: 1.1.0").encode()}


def all_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("source", sorted(paths.decks_folder().glob("*/deck.yaml")), ids=lambda file: file.parent.name)
def test_a_shipped_deck_goes_into_a_pack_and_comes_out_the_same(source: Path, tmp_path: Path) -> None:
    deck = load_deck(source).required()
    file = tmp_path / pack_name(deck)
    make_pack(deck, source.parent, file)
    installed = install(file, tmp_path / "decks")
    assert installed.folder == tmp_path / "decks" / deck.id
    assert load_deck(installed.folder).required() == deck
    assert all_of(installed.folder) == all_of(source.parent)


def test_what_a_deck_does_not_need_stays_behind(tmp_path: Path) -> None:
    folder = write_deck(tmp_path, with_image("hall.png"))
    for name, data in {
        "images/hall.png": png(),
        "images/unused.png": png(),
        "images/hall.svg": PLAIN_SVG,
        "locales/fr.po": b"",
        "locales/fr.po~": b"",
        "README.md": b"x",
        "secret.key": b"x",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / "LICENSE").symlink_to(tmp_path)
    packed = make_pack(load_deck(folder).required(), folder, tmp_path / "pack.zip")
    assert packed == ["README.md", "deck.yaml", "images/hall.png", "locales/fr.po"]
    assert sorted(read_pack(tmp_path / "pack.zip").files) == packed


def test_one_deck_gives_one_pack_byte_for_byte(tmp_path: Path) -> None:
    folder = write_deck(tmp_path)
    deck = load_deck(folder).required()
    for name in ("one.zip", "two.zip"):
        make_pack(deck, folder, tmp_path / name)
        (folder / "deck.yaml").touch()
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_deck_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    decks = tmp_path / "decks"
    install(write_pack(tmp_path, GOOD), decks)
    (decks / "sample" / "notes-of-mine.md").write_text("mine")
    newer = write_pack(tmp_path, NEWER)
    with pytest.raises(AlreadyThere) as refused:
        install(newer, decks)
    assert (refused.value.version, refused.value.deck.version) == ("1.0.0", "1.1.0")
    assert load_deck(decks / "sample").required().version == "1.0.0"
    installed = install(newer, decks, replace=True)
    assert (installed.deck.version, installed.replaced) == ("1.1.0", "1.0.0")
    assert load_deck(decks / "sample").required().version == "1.1.0"
    assert [path.name for path in decks.iterdir()] == ["sample"]


@pytest.mark.parametrize("step", ["_write", "load_deck", "_version", "_swap"])
def test_an_interruption_at_any_step_leaves_the_decks_as_they_were(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = tmp_path / "decks"
    install(write_pack(tmp_path, GOOD), decks)
    before = all_of(decks)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(installing, step, fail)
    with pytest.raises(OSError, match="No space"):
        install(write_pack(tmp_path, NEWER), decks, replace=True)
    assert all_of(decks) == before


def test_the_old_deck_comes_back_when_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = tmp_path / "decks"
    install(write_pack(tmp_path, GOOD), decks)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.parent.name.startswith(installing.WORKPLACE) and self.name == "sample":
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="Permission denied"):
        install(write_pack(tmp_path, NEWER), decks, replace=True)
    assert load_deck(decks / "sample").required().version == "1.0.0"


def test_a_folder_that_a_crash_left_behind_is_no_deck(tmp_path: Path) -> None:
    left = tmp_path / f"{installing.WORKPLACE}x"
    write_deck(left.parent)
    left.mkdir()
    (left / "sample").mkdir()
    (left / "sample" / "deck.yaml").write_text(DECK)
    assert [folder.name for folder in find_decks([tmp_path]).values() if folder.is_relative_to(tmp_path)] == ["sample"]
