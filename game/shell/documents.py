"""Minutes and charter beside the log, written anew whenever the charter changes and when the session ends."""

from contextlib import suppress
from pathlib import Path

from game.core.session import Session
from game.i18n.translator import Translator
from game.shell.log import LogRefused, read_header
from game.shell.storage import Store
from game.view.minutes import as_markdown, as_text, charter_of, minutes_of
from game.view.minutes.writing import Block

MINUTES, CHARTER = "minutes", "charter"


def keep_documents(before: Session, after: Session, store: Store | None, tr: Translator) -> None:
    """Write what the step from one session to the next has changed. A disk that refuses is told of by the log."""
    if store is None or (before.state.finished, before.state.articles) == (after.state.finished, after.state.articles):
        return
    with suppress(OSError, LogRefused):
        write_documents(store, after, tr)


def write_documents(store: Store, session: Session, tr: Translator) -> None:
    """The documents of the session as it stands, in the translator's language. Raises `OSError`."""
    started = read_header(store.file).started[:16].replace("T", " ")
    _write(store.folder / MINUTES, minutes_of(tr, session, started))
    _write(store.folder / CHARTER, charter_of(tr, session, started))


def _write(path: Path, blocks: tuple[Block, ...]) -> None:
    """Both forms of a document; one without content is taken away."""
    for suffix, words in ((".md", as_markdown(blocks)), (".txt", as_text(blocks))):
        file = path.with_suffix(suffix)
        if not blocks:
            file.unlink(missing_ok=True)
            continue
        part = file.with_suffix(f"{suffix}.part")
        part.write_bytes(words.encode(errors="replace"))  # half a character from a strange keyboard has no UTF-8
        part.replace(file)
