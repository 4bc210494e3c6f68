"""Minutes and charter beside the log, written anew whenever the charter changes and when the session ends."""

from pathlib import Path

from game.core.session import Session
from game.i18n.dates import moment_words
from game.i18n.translator import Translator
from game.shell.log import LogRefused, read_header
from game.shell.storage import Store
from game.view.minutes import as_markdown, as_text, charter_of, minutes_of
from game.view.minutes.writing import Block

MINUTES, CHARTER = "minutes", "charter"


def keep_documents(before: Session, after: Session, store: Store | None, tr: Translator, waiting: bool = False) -> bool:
    """Write what the step from one session to the next has changed; tells whether the documents are up to date.

    `waiting` says that they were not before, because the disk refused them: then it is tried again. Without a store
    nothing is saved at all, which is told elsewhere.
    """
    if store is None or not (waiting or documents_change(before, after)):
        return True
    try:
        write_documents(store, after, tr)
    except (OSError, LogRefused):
        return False
    return True


def documents_change(before: Session, after: Session) -> bool:
    """Whether the step from one session to the next changes what is told in them."""
    return (before.state.finished, before.state.articles) != (after.state.finished, after.state.articles)


def write_documents(store: Store, session: Session, tr: Translator) -> None:
    """The documents of the session as it stands, in the translator's language. Raises `OSError`."""
    started = moment_words(read_header(store.file).started, tr.language)
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
