"""The room writes: the notes on the wall as they come, unsigned, and how many there are."""

from game.core.format import Gathered
from game.core.rounds import Note
from game.core.session import Session
from game.core.text import Plural
from game.i18n.translator import Translator
from game.view.asked import with_ask
from game.view.audience.card import put_activity
from game.view.card_face import put_card
from game.view.frame import put_ask_line, put_head, put_play_foot
from game.view.gathered import COUNTS, notes_on_the_wall
from game.view.layout import Share, rows
from game.view.pen import Pen
from game.view.scene import Box
from game.view.stack import Block, ask_block, put_stack, reminder_block, whole_topic
from game.view.stage import Stage
from game.view.topic import GAP, put_reminder, reminder_height, topic_face
from game.view.wall import by_theme, laid_out, put_wall, wall_blocks, wall_on_pages


def themes_of(notes: tuple[Note, ...]) -> tuple[str, ...]:
    """The themes of these notes, in the order in which they came up."""
    return tuple(dict.fromkeys(note.theme for note in notes if note.theme is not None))


def count_words(tr: Translator, gathered: Gathered | None, notes: tuple[Note, ...]) -> str:
    """How many there are, and in how many themes."""
    words = tr.plural(COUNTS[gathered or Gathered.IDEAS], len(notes))
    themes = themes_of(notes)
    if themes:
        words += " · " + tr.plural(Plural("ui/collect/themes", "{n} theme", "{n} themes"), len(themes))
    return words


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """What is asked, the clock, the card as a reminder, the count, the wall; before the first note the card alone."""
    inside = put_head(pen, session, stage)
    notes = notes_on_the_wall(session)
    if session.card is None and not notes:
        put_activity(pen, inside, session, now_ms)
        put_play_foot(pen, session, stage)
        return
    count = count_words(pen.tr, session.phase.gather, notes)
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside, session, notes, count))
        put_play_foot(pen, session, stage)
        return
    inside = put_ask_line(pen, inside, session, now_ms, count)
    if not notes:
        put_card(pen, inside, topic_face(pen, session))
        put_play_foot(pen, session, stage)
        return
    if session.card is not None:
        face = topic_face(pen, session)
        strip, inside = rows(inside, [reminder_height(pen, inside.w, face.claim), Share()], gap=pen.h(GAP))
        put_reminder(pen, strip, face)
    wall = laid_out(pen, inside, by_theme(pen.tr, notes))
    put_wall(pen, inside, wall, stage.page)
    put_play_foot(pen, session, stage, len(wall.pages))


def _blocks(pen: Pen, inside: Box, session: Session, notes: tuple[Note, ...], count: str) -> list[Block]:
    """For narrow windows: the card, smaller once notes stand on the wall, what is asked, the count, the notes."""
    width = inside.w
    asked = ask_block(pen, width, pen.tr(session.phase.prompt), count if notes else "")
    if not notes:
        small = [reminder_block(pen, width, session)]
        return with_ask(pen, inside, [whole_topic(pen, inside, session)], asked, small=small)
    groups = by_theme(pen.tr, notes)
    before = [asked]
    if session.card is not None:
        wall = wall_blocks(pen, width, groups)
        all_of_it = with_ask(pen, inside, [reminder_block(pen, width, session)], asked, below=wall)
        before = all_of_it[: -len(wall)]
    return wall_on_pages(pen, inside, before, groups)
