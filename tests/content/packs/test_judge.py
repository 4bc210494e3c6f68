"""Every way in which a pack can hurt has its message, and nothing of such a pack reaches the disk."""

import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from game.content.packs.install import install
from game.content.packs.judge import MOST_BYTES, MOST_ENTRIES, BadPack, read_pack
from game.content.packs.names import RESERVED
from game.content.packs.words import RULES
from tests.content.packs.zips import GOOD, named, with_declared_size, write_pack
from tests.content.pictures import png
from tests.content.samples import DECK, spoilt

SAMPLE = DECK.encode()
ZEROS = bytes(2_000_000)


def link(to: bytes = b"../../secret") -> list[tuple[str | zipfile.ZipInfo, bytes]]:
    return [*GOOD.items(), (named("sample/README.md", stat.S_IFLNK | 0o777), to)]


def beside(name: str, data: bytes = b"x") -> Callable[[Path], Path]:
    return lambda folder: write_pack(folder, [*GOOD.items(), (name, data)])


def entries(count: int) -> Callable[[Path], Path]:
    return lambda folder: write_pack(folder, [*GOOD.items(), *((f"sample/a{n}.md", b"x") for n in range(count - 1))])


def encrypted(folder: Path) -> Path:
    pack = write_pack(folder, GOOD)
    data = bytearray(pack.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    pack.write_bytes(data)
    return pack


def announcing_entries(count: int, directory_bytes: int = 0) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        pack = write_pack(folder, GOOD)
        data = bytearray(pack.read_bytes())
        end = data.rindex(b"PK\x05\x06")
        data[end + 8 : end + 12] = struct.pack("<HH", count, count)
        if directory_bytes:
            data[end + 12 : end + 16] = struct.pack("<I", directory_bytes)
        pack.write_bytes(data)
        return pack

    return make


def zip64(folder: Path) -> Path:
    pack = write_pack(folder, GOOD)
    data = pack.read_bytes()
    end = data.rindex(b"PK\x05\x06")
    pack.write_bytes(data[:end] + b"PK\x06\x07" + bytes(16) + data[end:])
    return pack


def damaged(folder: Path) -> Path:
    entry = named("sample/deck.yaml")
    entry.compress_type = zipfile.ZIP_STORED
    pack = write_pack(folder, {entry: SAMPLE})
    pack.write_bytes(pack.read_bytes().replace(b"title: Sample", b"title: Simple"))
    return pack


def text_file(content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "pack.zip").write_bytes(content)
        return folder / "pack.zip"

    return make


BAD: list[tuple[str, Callable[[Path], Path], str]] = [
    ("pack-can-be-read", text_file(b""), "no .zip file"),
    ("pack-can-be-read", text_file(b"Rar!" + bytes(99)), "no .zip file"),
    ("pack-can-be-read", text_file(b"PK\x05\x06" + b"\xff" * 10), "no .zip file"),
    ("pack-can-be-read", encrypted, "password"),
    ("pack-can-be-read", zip64, "no .zip file"),
    ("pack-can-be-read", lambda folder: write_pack(folder, [(_lzma("sample/deck.yaml"), SAMPLE)]), "method 14"),
    ("pack-is-of-a-safe-size", text_file(bytes(MOST_BYTES + 1)), "50 MiB"),
    ("pack-is-of-a-safe-size", lambda folder: with_declared_size(write_pack(folder, GOOD), MOST_BYTES + 1), "50 MiB"),
    ("pack-is-of-a-safe-size", beside("sample/README.md", Random(1).randbytes(1_100_000)), "1 MiB"),
    ("pack-has-few-entries", entries(MOST_ENTRIES + 1), "501 entries"),
    ("pack-has-few-entries", announcing_entries(60_000), "60000 entries"),
    ("pack-has-few-entries", announcing_entries(1, 2**31), "entries"),
    ("pack-holds-no-links", lambda folder: write_pack(folder, link()), "a link"),
    (
        "pack-holds-no-links",
        lambda folder: write_pack(folder, [*GOOD.items(), (named("sample/a.md", stat.S_IFIFO), b"")]),
        "link",
    ),
    ("pack-names-are-safe", beside("../evil.md"), "leads out"),
    ("pack-names-are-safe", beside("sample/../../evil.md"), "leads out"),
    ("pack-names-are-safe", beside("/etc/evil.md"), "leads out"),
    ("pack-names-are-safe", beside("C:/evil.md"), "leads out"),
    ("pack-names-are-safe", beside("C:evil.md"), "leads out"),
    ("pack-names-are-safe", beside("sample\\evil.md"), "leads out"),
    ("pack-names-are-safe", beside("sample/images/con.png"), "Windows keeps"),
    ("pack-names-are-safe", beside("sample/NUL.md"), "Windows keeps"),
    ("pack-names-are-safe", beside("sample/com1 .md"), "Windows keeps"),
    ("pack-names-are-safe", beside("sample/evil.md:stream"), "not every computer"),
    ("pack-names-are-safe", beside("sample/evil.md."), "not every computer"),
    ("pack-names-are-safe", beside("sample/evil.md "), "not every computer"),
    ("pack-names-are-safe", beside("sample/ev\u202eil.md"), "not every computer"),
    ("pack-names-are-safe", beside("sample/ev\x07il.md"), "not every computer"),
    ("pack-names-are-safe", beside("sample//evil.md"), "not every computer"),
    ("pack-names-are-safe", beside("sample/" + "e" * 300 + ".md"), "not every computer"),
    ("pack-names-are-distinct", beside("sample/DECK.yaml"), "one name on many"),
    ("pack-names-are-distinct", beside("sample/deck.yaml/"), "one name on many"),
    ("pack-unfolds-modestly", beside("sample/README.md", ZEROS), "100 times"),
    ("pack-sizes-are-true", damaged, "something else"),
    ("pack-sizes-are-true", lambda folder: with_declared_size(write_pack(folder, GOOD), 5), "something else"),
    ("pack-sizes-are-true", lambda folder: with_declared_size(write_pack(folder, GOOD), 9_999), "something else"),
    ("pack-holds-one-deck", lambda folder: write_pack(folder, {"sample/README.md": b"x"}), "no deck.yaml"),
    ("pack-holds-one-deck", lambda folder: write_pack(folder, {"a/b/deck.yaml": SAMPLE}), "no deck.yaml"),
    ("pack-holds-one-deck", beside("other/deck.yaml", SAMPLE), "several decks"),
    ("pack-holds-a-deck-alone", beside("sample/setup.exe"), "no part of a deck"),
    ("pack-holds-a-deck-alone", beside("other/README.md"), "no part of a deck"),
    ("pack-holds-a-deck-alone", beside("sample/images/photo.tiff"), "no part of a deck"),
    ("pack-holds-a-deck-alone", beside("sample/locales/deep/fr.po"), "no part of a deck"),
]


def _lzma(name: str) -> zipfile.ZipInfo:
    entry = named(name)
    entry.compress_type = zipfile.ZIP_LZMA
    return entry


@pytest.mark.parametrize(("rule", "make", "said"), BAD, ids=[f"{n}-{rule}" for n, (rule, *_) in enumerate(BAD)])
def test_a_bad_pack_is_refused_with_its_message_and_nothing_is_written(
    rule: str, make: Callable[[Path], Path], said: str, tmp_path: Path
) -> None:
    pack = make(tmp_path)
    decks = tmp_path / "home" / "decks"
    decks.mkdir(parents=True)
    with pytest.raises(BadPack) as refused:
        install(pack, decks)
    assert rule in {problem.rule for problem in refused.value.problems}
    assert said in str(refused.value)
    assert list(decks.iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"pack.zip", "home"}


def test_every_rule_of_packs_is_tested_here() -> None:
    assert {rule.id for rule in RULES} == {rule for rule, *_ in BAD}


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_a_name_that_windows_reserves_is_refused_in_any_case_and_with_any_ending(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadPack):
        read_pack(write_pack(tmp_path, [*GOOD.items(), (f"sample/{name.upper()}.md", b"x")]))


@pytest.mark.parametrize(
    "entries",
    [
        GOOD,
        {"deck.yaml": SAMPLE},
        {"any folder/deck.yaml": SAMPLE, "any folder/": b"", "any folder/LICENSE": b"CC0"},
        {"deck.yaml": SAMPLE, "locales/": b"", "locales/pt_BR.po": b"", "images/hall.png": png(), "README.md": b"x"},
        {**GOOD, "__MACOSX/sample/._deck.yaml": b"x", "sample/.DS_Store": b"x", "sample/images/Thumbs.db": b"x"},
    ],
)
def test_packs_that_people_make_by_hand_are_read(entries: dict[str, bytes], tmp_path: Path) -> None:
    files = read_pack(write_pack(tmp_path, dict(entries))).files
    assert files["deck.yaml"] == SAMPLE
    assert not [name for name in files if "MACOSX" in name or "DS_Store" in name or name.endswith("/")]


def test_all_bad_names_are_told_in_one_run(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, [*GOOD.items(), ("../a.md", b"x"), ("sample/con.md", b"x"), ("sample/DECK.yaml", b"x")])
    with pytest.raises(BadPack) as refused:
        read_pack(pack)
    rules = [problem.rule for problem in refused.value.problems]
    assert rules == ["pack-names-are-safe", "pack-names-are-safe", "pack-names-are-distinct"]


def test_a_deck_with_an_error_is_not_installed_and_its_mistakes_are_told(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"sample/deck.yaml": spoilt(DECK, "[12, 99]", "[99, 12]").encode()})
    with pytest.raises(BadPack) as refused:
        install(pack, tmp_path / "decks")
    (problem,) = refused.value.problems
    assert (problem.rule, problem.line, problem.path) == ("ages-go-up", 11, pack / "deck.yaml")
    assert list((tmp_path / "decks").iterdir()) == []
