"""Whatever strangers send, reading it gives a deck or problems: soon, and with little memory.

    python -m tests.content.fuzz [EXAMPLES]

throws that many examples (200 if not given) at each of the readers, in this process: start it where a crash hurts
nobody. It prints how many were read and the memory used, and fails at the first file that takes more than a second of
the processor, or ends in anything but what its reader promises. `test_fuzz.py` runs it in a process of its own.
"""

import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.images import NoImage, image_of, safe_image
from game.content.loader import load_deck, load_format
from game.content.packs.judge import BadPack, read_pack
from game.content.source import parse
from game.content.told import as_json, render
from game.content.translations import translation_problems
from tests.content.all_kinds import ALL_KINDS
from tests.content.hostile import HOSTILE, SNIPPETS
from tests.content.packs.zips import GOOD, write_pack
from tests.content.pictures import PLAIN_SVG, jpeg, png, webp
from tests.content.samples import DECK, FORMAT, write_deck, write_format

MOST_SECONDS = 1.0
MOST_MIB = 200
EXAMPLES = 200

LETTERS = (
    "aZ9 _-.:#&*!|>%@`'\"\\{}[](),=~\n\r\t\0\x1b\x85"
    "é’«œßİ\u0301\u200b\u200f\u202e\u202f\u2028\u2066\ufeff\uffff中ع🙂\ud800"
)
"""What texts are made of. Named: when hypothesis first looks all letters up, it takes 100 MiB itself."""

Reader = Callable[[Path, bytes], None]


def read_deck(folder: Path, data: bytes) -> None:
    loaded = load_deck(write_deck(folder, data))
    _look_at(loaded.value, loaded.problems)


def read_format(folder: Path, data: bytes) -> None:
    loaded = load_format(write_format(folder, data.decode(errors="replace")))
    _look_at(loaded.value, loaded.problems)


def _look_at(value: object, problems: tuple[Any, ...]) -> None:
    assert value is not None or problems
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert render(problem)
        assert json.dumps(as_json(problem))


def read_image(folder: Path, data: bytes) -> None:
    for ending in ("png", "jpg", "webp", "svg"):
        file = folder / f"image.{ending}"
        file.write_bytes(data)
        safe_image(file)
    try:
        assert image_of(data).width >= 0
    except NoImage:
        return


def read_a_pack(folder: Path, data: bytes) -> None:
    (folder / "fuzz.zip").write_bytes(data)
    try:
        assert "deck.yaml" in read_pack(folder / "fuzz.zip").files
    except BadPack as bad:
        _look_at(None, bad.problems)


def read_translation(folder: Path, data: bytes) -> None:
    deck = write_deck(folder)
    (deck / "locales").mkdir(exist_ok=True)
    (deck / "locales" / "fr.po").write_bytes(data)
    _look_at(True, translation_problems(load_deck(deck).required(), deck))


@st.composite
def spoilt(draw: st.DrawFn, seed: bytes) -> bytes:
    """A good file with parts cut out, put in, doubled, or repeated until the file is large."""
    data = bytearray(seed)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 200)))
        change = draw(st.sampled_from(["cut", "put", "flip", "double", "swell"]))
        if change == "cut":
            del data[start:end]
        elif change == "put":
            data[start:start] = draw(st.sampled_from(SNIPPETS) | st.text(LETTERS, max_size=8)).encode(
                errors="surrogatepass"
            )
        elif change == "flip" and start < len(data):
            data[start] ^= draw(st.integers(1, 255))
        elif change == "double":
            data[start:start] = data[start:end]
        else:
            data[start:start] = bytes(data[start:end]) * min(2000, 2_000_000 // max(1, end - start))
    return bytes(data[:1_500_000])


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(LETTERS, max_size=12) | st.just("statement")
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(LETTERS, max_size=6), inner, max_size=4)
)


@st.composite
def other_data(draw: st.DrawFn, seed: str) -> bytes:
    """A good file whose data has other values here and there, as JSON, which is YAML."""
    data = parse(seed, Path("seed.yaml"))[0].data
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.sampled_from(list(_places(data))))
        place[0][place[1]] = draw(VALUES)
    return json.dumps(data, default=str).encode()


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    keys = data.keys() if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        yield data, key
        yield from _places(data[key])


def targets(folder: Path) -> list[tuple[str, Reader, st.SearchStrategy[bytes]]]:
    pack = write_pack(folder, GOOD).read_bytes()
    po = (Path(__file__).parents[2] / "locales" / "fr" / "LC_MESSAGES" / "game.po").read_bytes()[:3000]
    images = st.sampled_from([png(), jpeg(), webp(), PLAIN_SVG]).flatmap(spoilt)
    return [
        ("bytes", read_deck, st.binary(max_size=400)),
        ("decks", read_deck, spoilt(ALL_KINDS.encode())),
        ("small decks", read_deck, spoilt(DECK.encode())),
        ("data of decks", read_deck, other_data(ALL_KINDS)),
        ("formats", read_format, spoilt(FORMAT.encode())),
        ("data of formats", read_format, other_data(FORMAT)),
        ("images", read_image, images),
        ("packs", read_a_pack, spoilt(pack)),
        ("translations", read_translation, spoilt(po)),
    ]


def timed(read: Reader, folder: Path, data: bytes) -> None:
    """One file; a slow one is kept beside, to be looked at."""
    started = time.process_time()
    read(folder, data)
    spent = time.process_time() - started
    if spent > MOST_SECONDS:
        kept = Path(tempfile.gettempdir()) / "palabre-slow-file"
        kept.write_bytes(data)
        raise AssertionError(f"{spent:.1f} s for {len(data)} bytes, kept as {kept}")


def thrower(read: Reader, folder: Path) -> Callable[[bytes], None]:
    def throw(data: bytes) -> None:
        timed(read, folder, data)

    return throw


def peak_mib() -> float:
    """The most memory that this process ever had; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    status = Path("/proc/self/status")
    peaks = re.findall(r"VmHWM:\s*(\d+) kB", status.read_text()) if status.exists() else []
    if peaks:  # what the system tells otherwise counts from the program that started this one
        return int(peaks[0]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024**2 if sys.platform == "darwin" else peak / 1024


def main(examples: int) -> None:
    bounded = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["PALABRE_HOME"] = str(folder / "home")
        for text in HOSTILE.values():
            timed(read_deck, folder, text.encode(errors="surrogatepass"))
            timed(read_format, folder, text.encode(errors="surrogatepass"))
        for target, read, strategy in targets(folder):
            bounded(given(strategy)(thrower(read, folder)))()
            print(f"{target}: {examples} examples, {peak_mib():.0f} MiB")
    # What hypothesis remembers grows with the examples: a long run tells of files alone, by their time and their end.
    assert peak_mib() < MOST_MIB or examples > EXAMPLES, f"{peak_mib():.0f} MiB"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES)
