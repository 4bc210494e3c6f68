"""How far translations are: for each source and language, how many texts are translated, fuzzy, missing."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.core.text import Plural, Text
from game.frozen import dataclass
from game.i18n.collect import Found
from game.i18n.locales import DamagedCatalogue, parse_po
from game.i18n.phrases import ENGLISH, Phrase
from game.i18n.po import is_translated, reviewed, sources_of
from game.i18n.sources import Source
from game.i18n.translator import Translator

JSON_VERSION = 1

_NUMBERS = Text(
    "command/translate/numbers", "{translated} of {texts} translated ({percent}), {fuzzy} fuzzy, {missing} missing"
)
_TOTAL = Text("command/translate/total", "total")
_NOT_BEGUN = Text("command/translate/not-begun", "not begun")
_DAMAGED = Text("command/translate/damaged", "damaged: {why}")
_ORPHANS = Plural("command/translate/orphans", "{n} that the source does not have", "{n} that the source does not have")
_NOT_READ = Text("command/translate/not-read", "not read by a native speaker")


@dataclass(frozen=True, slots=True)
class Status:
    """One PO file in numbers of texts, or, without a `file`, a source that nobody began to translate.

    `fuzzy` are those that wait to be looked at again, `orphans` those that the source does not have; `damaged` says
    why a file cannot be read.
    """

    source: str
    language: str
    file: Path | None
    texts: int
    translated: int = 0
    fuzzy: int = 0
    orphans: int = 0
    read_by_native: bool = False
    damaged: Phrase | None = None

    @property
    def missing(self) -> int:
        return self.texts - self.translated - self.fuzzy


def statuses(sources: Iterable[Source], language: str) -> Iterator[Status]:
    """The state of each source in a language; none for a source that is written in that language."""
    for source in sources:
        if source.language == language:
            continue
        texts = source.texts()
        files = source.files(language)
        for file in files:
            yield _status(source.name, language, texts, file)
        if not files:
            yield Status(source.name, language, None, len(texts))


def _status(name: str, language: str, texts: list[Found], file: Path) -> Status:
    content = file.read_bytes()
    try:
        messages = {str(message.context): message for message in parse_po(content) if message.id and message.context}
    except DamagedCatalogue as error:
        return Status(name, language, file, len(texts), damaged=error.phrase)
    translated = fuzzy = 0
    for text in texts:
        message = messages.pop(text.context, None)
        if message is None or not is_translated(message):
            continue
        if message.fuzzy or sources_of(message) != text.source:
            fuzzy += 1
        else:
            translated += 1
    return Status(name, language, file, len(texts), translated, fuzzy, len(messages), reviewed(content))


def table(rows: list[Status], tr: Translator = ENGLISH) -> list[str]:
    """The states of one language as lines for people, with a total."""
    total = Status(
        "total",
        rows[0].language,
        None,
        sum(row.texts for row in rows),
        sum(row.translated for row in rows),
        sum(row.fuzzy for row in rows),
    )
    wide = max(len(tr(_TOTAL)), *(len(row.source) for row in rows))
    lines = [f"{rows[0].language}"]
    for row in [*rows, total]:
        numbers = tr(
            _NUMBERS,
            translated=f"{row.translated:5}",
            texts=f"{row.texts:5}",
            percent=_percent(row),
            fuzzy=row.fuzzy,
            missing=row.missing,
        )
        name = tr(_TOTAL) if row is total else row.source
        lines.append(f"  {name:{wide}} {numbers}{'' if row is total else _remarks(row, tr)}")
    return lines


def _percent(row: Status) -> str:
    """Rounded down, so that 100 % means all of them."""
    return f"{100 * row.translated // row.texts if row.texts else 100:3} %"


def _remarks(row: Status, tr: Translator) -> str:
    if row.file is None:
        return f", {tr(_NOT_BEGUN)}"
    said = [tr(_DAMAGED, why=row.damaged.told(tr))] if row.damaged is not None else []
    said += [tr.plural(_ORPHANS, row.orphans)] if row.orphans else []
    said += ["" if row.read_by_native else tr(_NOT_READ)]
    return "".join(f", {one}" for one in said if one)


def as_json(rows: Iterable[Status]) -> dict[str, Any]:
    """The states as data: a version, and an object for each PO file or source without one."""
    entries = [
        {
            **asdict(row),
            "file": row.file and str(row.file),
            "damaged": str(row.damaged) if row.damaged is not None else "",
            "missing": row.missing,
        }
        for row in rows
    ]
    return {"version": JSON_VERSION, "translations": entries}
