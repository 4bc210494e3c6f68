"""The language changes in the middle of anything: the same session on the same stage, and no word of before is left."""

import re

import pytest

from game.core.session import Session
from game.i18n.locales import NAMES
from game.shell.gallery import screen
from game.view.scene import Scene, Words
from tests.view.samples import FORMATS, screens_of, seen, stage_for, translator_of

WORD = re.compile(r"[^\W\d_]{3,}")
KEY_CAPS = ("Esc", "F11", "Tab")
THE_GAME = "Palabre"


def labels(scene: Scene) -> set[str]:
    return {scene.title, *(node.label for node in scene.nodes if isinstance(node.paint, Words) or node.action)}


def of_the_room(session: Session | None) -> set[str]:
    """What the room itself wrote, which stays in its own words."""
    if session is None:
        return set()
    written = {note.text for played in session.state.rounds for note in played.notes}
    written |= {note.theme for played in session.state.rounds for note in played.notes if note.theme}
    return written | {words for article in session.state.articles for words in (article.text, article.minority)}


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_on_any_screen_keeps_the_language_of_before(format: str) -> None:
    left = []
    for name in screens_of(format):
        session, stage, now_ms = screen(name, stage_for(format), translator_of("en"))
        typed = {stage.editor.text, stage.editor.minority} if stage.editor is not None else set()
        own = of_the_room(session) | typed | {display.name for display in stage.displays}
        english, arabic = (labels(seen(session, stage, language=code, now_ms=now_ms)) for code in ("en", "ar-XB"))
        for label in english & arabic:
            kept = label in own or any(label in words or words in label for words in own if words)
            if WORD.search(label) and not kept and label not in (THE_GAME, *KEY_CAPS, *NAMES.values()):
                left.append(f"{name}: {label}")
    assert not left, "\n".join(left)
