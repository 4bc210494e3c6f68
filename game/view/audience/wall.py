"""The whole wall, to read and to order: a note is chosen, put into a theme, mended or taken away."""

from contextlib import nullcontext
from dataclasses import replace

from game.core.ballots import SIDES
from game.core.format import PhaseKind
from game.core.rounds import Note
from game.core.session import Session
from game.core.text import Plural, Text
from game.view.audience.collect import count_words
from game.view.audience.debrief import SHELF_WORDS
from game.view.buttons import Button, button_width, put_button
from game.view.clocks import clock_width, put_clock
from game.view.frame import page_button, put_foot
from game.view.gathered import notes_on_the_wall
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, SMALL, TEXT, TIGHT, TITLE
from game.view.options import OPTION_WORDS
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stack import put_stack
from game.view.stage import Stage
from game.view.wall import UNGROUPED, Group, by_theme, laid_out, put_wall, wall_on_pages

ELSEWHERE = Text("ui/wall/elsewhere", "Noted in other steps")
CLOCK, LOW_CLOCK, BAR = 7.0, 6.0, 7.0
MOST_DIGITS = 9


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """The title with the count and the clock, the notes, what can be done with the chosen one."""
    tr = pen.tr
    notes = notes_to_read(session)
    themes = session.round.themes_of(())
    groups = _groups(pen, notes, themes)
    elsewhere = tuple(note for note in session.round.notes if note not in notes)
    if elsewhere:
        groups.append(Group(tr(ELSEWHERE), elsewhere))
    groups = _all_named(pen, groups)
    chosen = chosen_note(session, stage)
    gap = pen.h(1.4)  # as much as pages keep above what stands on them
    with pen.standing_around() if pen.narrow else nullcontext():
        bar_parts = [] if pen.narrow and chosen is None else [pen.h(BAR)]
        top, body, *bars, foot = rows(
            pen.safe, [_title_height(pen, session, notes, now_ms), Share(), *bar_parts, pen.foot], gap=gap
        )
        _put_title(pen, top, session, notes, now_ms)
    pages = 1
    if pen.narrow:
        put_stack(pen, body, wall_on_pages(pen, body, [], groups, clickable=True))
    else:
        wall = laid_out(pen, body, groups)
        put_wall(pen, body, wall, stage.page, clickable=True)
        pen.pages = pages = max(1, len(wall.pages))
    if not groups:
        words = tr(Text("ui/wall/empty", "Nothing is noted yet. N notes something."))
        pen.text("wall/empty", body, words, size=ASK, middle=True)
    for bar in bars:
        with pen.standing_around() if pen.narrow else nullcontext():
            if chosen is not None:
                _put_themes(pen, bar, chosen, themes)
            elif groups:
                words = tr(Text("ui/wall/choose", "Choose a note with the arrows or a click."))
                pen.text("wall/choose", bar, words, leading=TIGHT, middle=True)
    buttons = [page_button(pen, stage, pages)] if pages > 1 else []
    if chosen is not None:
        buttons += _deeds(pen, chosen)
    buttons.append(Button("note", tr(Text("ui/button/note", "Note")), Action("note"), key="N"))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, buttons, close)
    if pen.narrow and bars and pen.foot_y is not None:
        pen.foot_y = bars[0].y


def notes_to_read(session: Session) -> tuple[Note, ...]:
    """While notes are gathered those that belong together, else all of the card."""
    gathering = session.phase.kind is PhaseKind.COLLECT and not session.state.finished
    return notes_on_the_wall(session) if gathering else session.round.notes


def loose_notes(session: Session) -> tuple[Note, ...]:
    """Those without a theme in the order in which the wall shows them: the newest first."""
    return tuple(note for note in reversed(notes_to_read(session)) if note.theme is None)


def chosen_note(session: Session, stage: Stage) -> Note | None:
    """The note that has the focus."""
    kind, _, number = (stage.focus or "").partition("/")
    return session.round.note(f"note-{number}") if kind == "note" else None


def _groups(pen: Pen, notes: tuple[Note, ...], themes: tuple[str, ...]) -> list[Group]:
    """Notes of a side or a shelf under its name, the others by theme."""
    tr = pen.tr
    sided = {**{side: OPTION_WORDS[side] for side in SIDES}, **SHELF_WORDS}
    loose = [note for note in notes if note.theme is not None or note.side not in sided]
    groups = [
        Group(tr(words), tuple(note for note in notes if note.side == side and note.theme is None))
        for side, words in sided.items()
    ]
    groups = [group for group in groups if group.notes]
    grouped = by_theme(tr, loose, themes) if loose else []
    return [*grouped, *groups]


def _all_named(pen: Pen, groups: list[Group]) -> list[Group]:
    """The groups, in which notes without a name stand under a heading too where others do."""
    if len(groups) <= 1:
        return groups
    return [group if group.heading else replace(group, heading=pen.tr(UNGROUPED)) for group in groups]


def _title_words(pen: Pen, session: Session, notes: tuple[Note, ...]) -> str:
    if session.phase.kind is PhaseKind.COLLECT:
        return count_words(pen.tr, session.phase.gather, notes)
    return pen.tr.plural(Plural("ui/wall/notes", "{n} note", "{n} notes"), len(notes))


def _clock_width(pen: Pen, session: Session, now_ms: int) -> tuple[float, float]:
    """How many pixels wide the clock is, and the air before it."""
    width = clock_width(pen, session, now_ms, _clock_size(pen))
    return width, pen.h(2.0) if width else 0.0


def _clock_size(pen: Pen) -> float:
    return LOW_CLOCK if pen.narrow else CLOCK


def _title_height(pen: Pen, session: Session, notes: tuple[Note, ...], now_ms: int) -> float:
    """At least a line of a title; a long one takes two in the size of other text."""
    width = pen.safe.w - sum(_clock_width(pen, session, now_ms))
    words = _title_words(pen, session, notes)
    return max(pen.h(TITLE * TIGHT), pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT))


def _put_title(pen: Pen, box: Box, session: Session, notes: tuple[Note, ...], now_ms: int) -> None:
    clock_room, gap = _clock_width(pen, session, now_ms)
    title, clock = columns(box, [Share(), clock_room], gap=gap)
    words = _title_words(pen, session, notes)
    pen.fitted("wall/title", title, words, largest=TITLE, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    ink, ground = pen.theme.ink, pen.theme.paper
    put_clock(pen, clock, session, now_ms, size=_clock_size(pen), colour=ink, ground=ground, align=Align.END)


def _put_themes(pen: Pen, box: Box, note: Note, themes: tuple[str, ...]) -> None:
    """A button for each theme that has a digit, as many as fit, and a way out of any."""
    tr, x, gap = pen.tr, box.x, pen.h(1.0)
    out = Button(
        "theme-button/0", tr(Text("ui/wall/no-theme", "no theme")), Action("group-as", (note.number, 0)), key="0"
    )
    new = Button(
        "theme-button/new", tr(Text("ui/wall/new-theme", "New theme")), Action("group", (note.number,)), key="G"
    )
    buttons = [new] + ([out] if note.theme is not None else [])
    first = sum(button_width(pen, button) + gap for button in buttons)
    labelled: list[Button] = []
    numbered = list(enumerate(themes[:MOST_DIGITS], start=1))
    for most in (30.0, 20.0, 14.0, 9.0, 0.0):
        labelled = [_theme_button(pen, note, theme, number, most) for number, theme in numbered]
        if first + sum(button_width(pen, button) + gap for button in labelled) - gap <= box.w:
            break
    for button in [*buttons, *labelled]:
        width = button_width(pen, button)
        if x + width > box.right + 1:
            break
        put_button(pen, Box(x, box.y, width, box.h), button)
        x += width + gap


def _theme_button(pen: Pen, note: Note, theme: str, number: int, most: float) -> Button:
    label = pen.shortened(theme, pen.h(most), 1, SMALL, Weight.BOLD) if most else ""  # its heading has the number
    label = "" if label == "…" else label
    action = Action("group-as", (note.number, number))
    return Button(f"theme-button/{number}", label, action, key=str(number), chosen=theme == note.theme)


def _deeds(pen: Pen, note: Note) -> list[Button]:
    tr = pen.tr
    enter = tr(Text("ui/key/enter", "Enter"))
    delete = tr(Text("ui/key/delete", "Del"))
    return [
        Button("edit", tr(Text("ui/wall/mend", "Mend")), Action("edit-note", (note.number,)), key=enter),
        Button("remove", tr(Text("ui/wall/remove", "Remove")), Action("remove-note", (note.number,)), key=delete),
    ]
