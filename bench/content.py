"""Decks: checking a very large one beside the tool that others use, and opening a library of many."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from bench.report import Figure
from game import paths

CARDS = 10_000
DECKS = 200

_CARD = """\
  - id: card-{n}
    kind: {kind}
    text: Should machine m{n} be allowed to decide on its own?
    easy: Should machine m{n} decide?
    picture: robot
"""
_KINDS = {
    "statement": "    for: [It is quick., It never tires.]\n    against: [Nobody answers for it., Nobody knows why.]\n",
    "dilemma": "    options:\n      - {id: yes, text: Let it decide.}\n      - {id: no, text: Ask a person first.}\n",
    "question": "    prompts: [What would you need to know?, Who should be asked?]\n",
}

_CHECK = """
import sys
from pathlib import Path
from game.content import builder, limits, loader
builder.NODES = limits.FILE_BYTES = 10**9  # the limits keep such a deck out; here it is meant
loader.deck_schema = lambda: Path(sys.argv[2])
loaded = loader.load_deck(Path(sys.argv[1]))
assert loaded.value is not None and len(loaded.value.cards) == int(sys.argv[3]), loaded.problems[:3]
"""

_CATALOGUE = """
import time
from game.shell.catalogue import open_catalogue
started = time.perf_counter()
assert len(open_catalogue().decks) >= 200
print(time.perf_counter() - started)
"""


def figures(env: dict[str, str], folder: Path) -> list[Figure]:
    """`folder` is empty; `env` keeps the user's data out of the way."""
    return [_check(folder), *_library({**env, "PALABRE_HOME": str(folder / "home")}, folder / "home" / "decks")]


def _check(folder: Path) -> Figure:
    deck, schema = folder / "large" / "deck.yaml", folder / "schema.json"
    deck.parent.mkdir()
    deck.write_text(_large_deck(), encoding="utf-8")
    written = (paths.decks_folder() / "deck.schema.json").read_text(encoding="utf-8")
    schema.write_text(re.sub(r'"maxItems": 200\b', f'"maxItems": {CARDS}', written), encoding="utf-8")
    own = _seconds([sys.executable, "-c", _CHECK, str(deck), str(schema), str(CARDS)])
    other = _seconds([sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), str(deck)])
    return Figure(
        f"checking a deck of {CARDS:,} cards", own, "s of a core", other / 8, "check-jsonschema, same file", other
    )


def _large_deck() -> str:
    fields = {
        "palabre": "1",
        "id": "large",
        "language": "en",
        "title": "Large",
        "topic": "work",
        "summary": "A deck to measure with.",
        "licence": "CC0-1.0",
        "authors": "[Nobody]",
        "version": "1.0.0",
        "reviewed": "2026-11-22",
        "ages": "[12, 99]",
    }
    kinds = list(_KINDS)
    cards = (_CARD.format(n=n, kind=kinds[n % len(kinds)]) + _KINDS[kinds[n % len(kinds)]] for n in range(1, CARDS + 1))
    return "".join(f"{name}: {value}\n" for name, value in fields.items()) + "cards:\n" + "".join(cards)


def _library(env: dict[str, str], decks: Path) -> list[Figure]:
    """Copies of the decks that ship, each under a name of its own, opened a second time: as at every start but one."""
    shipped = sorted(paths.decks_folder().glob("*/deck.yaml"))
    for n in range(DECKS):
        source = shipped[n % len(shipped)]
        name = f"{source.parent.name}-{n}"
        (decks / name).mkdir(parents=True)
        text = source.read_text(encoding="utf-8")
        (decks / name / "deck.yaml").write_text(re.sub(r"(?m)^id: .*$", f"id: {name}", text, count=1), encoding="utf-8")
    first, again = _printed(env), _printed(env)
    started = time.perf_counter()
    for file in (Path(env["PALABRE_HOME"]) / "cache").glob("deck-*.json"):
        json.loads(file.read_bytes())
    parsed = time.perf_counter() - started
    return [
        Figure(f"catalogue of {DECKS} decks, unchanged", again, "s", 1.0, "parsing as much JSON", parsed),
        Figure(f"catalogue of {DECKS} decks, all new", first, "s", 20.0, "parsing as much JSON", parsed),
    ]


def _printed(env: dict[str, str]) -> float:
    done = subprocess.run([sys.executable, "-c", _CATALOGUE], env=env, check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout.split()[-1])


def _seconds(command: list[str]) -> float:
    """What a whole process takes of the processor: other work on the machine counts less than by the clock."""
    before = os.times()
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    spent = after.children_user - before.children_user + after.children_system - before.children_system
    return spent or time.perf_counter() - started  # Windows does not tell
