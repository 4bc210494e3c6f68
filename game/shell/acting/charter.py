"""Verbs for the room's charter: adopting an article, mending it, taking it away."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.commands import Adopt, EditArticle, RemoveArticle
from game.core.reading import proposals_now
from game.core.session import Session
from game.shell.acting import typing
from game.view.charter_marks import article_of
from game.view.editing import Editing, Editor
from game.view.proposals import proposal_words
from game.view.screens import Overlay
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director


def act(director: "Director", verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on the charter."""
    session, editor = director.session, director.stage.editor
    if session is None:
        return False
    match verb, args:
        case "charter", ():
            director.toggle(Overlay.CHARTER)
        case "adopt", ():
            _adopt(director, session, _first_to_adopt(session))
        case "adopt", (str(proposal),):
            _adopt(director, session, proposal or None)
        case "turn-proposal", (int(step),) if editor is not None and editor.what is Editing.NEW_ARTICLE:
            _turn_proposal(director, session, editor, step)
        case "edit-article", (int(place),):
            if 0 <= place < len(session.state.articles):
                article = session.state.articles[place]
                _edit(director, Editor(Editing.ARTICLE, article.text, minority=article.minority, about=place))
        case "remove-article", (int(place),):
            if director.again:
                director.forget_notice()
                director.do(RemoveArticle(director.now_ms, place))
            else:
                director.ask(Said("again-remove-article", (("article", place + 1),)))
        case "save", () if editor is not None and editor.what in (Editing.NEW_ARTICLE, Editing.ARTICLE):
            _save(director, editor)
        case _:
            return False
    return True


def _first_to_adopt(session: Session) -> str | None:
    """The proposal that is meant most likely: the first that passed and is no article yet, else the first left."""
    left = [each for each in proposals_now(session) if article_of(session, each.key) is None]
    passed = [each for each in left if each.passes] or left
    return passed[0].key if passed else None


def _turn_proposal(director: "Director", session: Session, editor: Editor, step: int) -> None:
    """Another proposal in place of what is written, or none of them: the room's own words."""
    keys = [*(each.key for each in proposals_now(session)), None]
    if len(keys) > 1:
        place = keys.index(editor.about) if isinstance(editor.about, str) and editor.about in keys else len(keys) - 1
        key = keys[(place + step) % len(keys)]
        words = proposal_words(director.tr, session, key) if key is not None else ""
        typing.open_editor(director, replace(editor, text=words, about=key, field="text", caret=None))


def _adopt(director: "Director", session: Session, proposal: str | None) -> None:
    """The editor with the proposal's words, or an empty one for an article in the room's own words."""
    words = proposal_words(director.tr, session, proposal) if proposal is not None else ""
    _edit(director, Editor(Editing.NEW_ARTICLE, words, about=proposal))


def _edit(director: "Director", editor: Editor) -> None:
    below = Overlay.CHARTER if director.stage.overlay is Overlay.CHARTER else None
    director.lay(Overlay.ARTICLE)
    typing.open_editor(director, replace(editor, below=below))


def _save(director: "Director", editor: Editor) -> None:
    now_ms = director.now_ms
    if editor.what is Editing.ARTICLE:
        place = editor.about if isinstance(editor.about, int) else -1
        saved = director.do(EditArticle(now_ms, place, editor.text, editor.minority))
    else:
        proposal = editor.about if isinstance(editor.about, str) else None
        saved = director.do(Adopt(now_ms, editor.text, editor.minority, proposal))
    if saved:
        director.lay(Overlay.CHARTER)
