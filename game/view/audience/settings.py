"""How this computer shows and hears things: a line for each setting, its choices beside it, kept as they are chosen."""

from game.core.text import Text
from game.frozen import dataclass
from game.i18n.numbers import number_words
from game.i18n.translator import Translator
from game.view.audience.menu import MOTION_WORDS, ROOM_CHECK, THEME_WORDS
from game.view.displays import label, placed
from game.view.frame import page_button, put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.parts import Button, button_width, put_button, put_buttons_in_line, target_height
from game.view.pen import ASK, SMALL, TEXT, TIGHT, TITLE, Pen
from game.view.scene import Action, Box, Role, ShapeKind, Weight
from game.view.stage import DESK_TEXT_SIZES, GUARDS_MS, TEXT_SIZES, VOLUMES, Clock, Motion, Prefs, Stage, ThemeName

LINE, GAP, LABEL = 7.2, 0.9, 0.36
"""The height of a line and the air between two in hundredths; the label's share of the width."""

CLOCK_WORDS = {
    Clock.SHOWN: Text("ui/settings/clock-shown", "Shown"),
    Clock.HIDDEN: Text("ui/settings/clock-hidden", "Hidden from the room"),
    Clock.NONE: Text("ui/settings/clock-none", "None"),
}
YES, NO = Text("ui/settings/yes", "Yes"), Text("ui/settings/no", "No")


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its name, its choices (a value and its word), and the one that is on; or what `opens` to choose."""

    id: str
    label: str
    choices: tuple[tuple[str | int, str], ...]
    now: str | int
    opens: Action | None = None


def settings(tr: Translator, prefs: Prefs) -> list[Setting]:
    """All settings that are chosen here, the room's needs first."""
    sizes, desk_sizes = (tuple((size, percent(size)) for size in each) for each in (TEXT_SIZES, DESK_TEXT_SIZES))
    themes = tuple((theme.value, _after_colon(tr(THEME_WORDS[theme]))) for theme in ThemeName)
    motions = tuple((motion.value, _after_colon(tr(MOTION_WORDS[motion]))) for motion in Motion)
    off = tr(Text("ui/settings/off", "Off"))
    guards = tuple(
        (ms, f"{number_words(ms / 1000, tr.language)}\N{NO-BREAK SPACE}s" if ms else off) for ms in GUARDS_MS
    )
    sounds = (
        ("on", tr(Text("ui/settings/on", "On"))),
        ("off", tr(Text("ui/settings/muted", "Muted"))),
        ("never", tr(Text("ui/settings/never", "Never"))),
    )
    sound = "never" if prefs.silent else "off" if prefs.muted else "on"
    clocks = tuple((clock.value, tr(CLOCK_WORDS[clock])) for clock in Clock)
    volumes = tuple((volume, percent(volume) if volume else off) for volume in VOLUMES)
    return [
        Setting("text", tr(Text("ui/settings/text", "Size of text")), sizes, prefs.text),
        Setting("spaced", tr(Text("ui/settings/spaced", "Letters further apart")), _yes_no(tr), int(prefs.spaced)),
        Setting("theme", tr(Text("ui/settings/theme", "Colours")), themes, prefs.theme.value),
        Setting("motion", tr(Text("ui/settings/motion", "Motion")), motions, prefs.motion.value),
        Setting("sound", tr(Text("ui/settings/sound", "Sound")), sounds, sound),
        Setting("clock", tr(Text("ui/settings/clocks", "Clock")), clocks, prefs.clock.value),
        Setting("desk", tr(Text("ui/settings/desk", "Desk on a second screen")), _yes_no(tr), int(prefs.desk)),
        Setting("desk-text", tr(Text("ui/settings/desk-text", "Text on the desk")), desk_sizes, prefs.desk_text),
        Setting("guard", tr(Text("ui/settings/guard", "Pause after Next")), guards, prefs.guard_ms),
        Setting("letters", tr(Text("ui/settings/letters", "Single letters as keys")), _yes_no(tr), int(prefs.letters)),
        Setting("volume_card", tr(Text("ui/settings/volume-card", "Sound of cards")), volumes, prefs.volume_card),
        Setting(
            "volume_clock", tr(Text("ui/settings/volume-clock", "Sound of the clock")), volumes, prefs.volume_clock
        ),
        Setting(
            "volume_reveal", tr(Text("ui/settings/volume-reveal", "Sound of results")), volumes, prefs.volume_reveal
        ),
    ]


def _screens(tr: Translator, stage: Stage, prefs: Prefs) -> Setting:
    """Where the room is; choosing needs a screen of its own."""
    room, _ = placed(stage.displays, prefs.room_on, prefs.desk_on, stage.swapped)
    words = tr(Text("ui/settings/room-screen", "The room’s screen"))
    return Setting("displays", words, (("", label(stage.displays, room)),), "-", Action("displays"))


def draw(pen: Pen, stage: Stage, prefs: Prefs) -> None:
    """The settings on pages; below them what opens screens of its own."""
    tr = pen.tr
    title, body, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.h(1.6))
    words = tr(Text("ui/settings/title", "Settings"))
    room_check = Button("room-check", tr(ROOM_CHECK), Action("room-check"))
    title, beside = columns(title, [Share(), button_width(pen, room_check)], gap=pen.h(2.0))
    put_button(pen, centred(beside, beside.w, target_height(pen)), room_check)
    pen.fitted("settings/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    found = settings(tr, prefs)
    if len(stage.displays) > 1:
        found.append(_screens(tr, stage, prefs))
    a_page = max(1, int((body.h + pen.h(GAP)) / pen.h(LINE + GAP)))
    pages = -(-len(found) // a_page)
    pen.pages = pages
    shown = found[stage.page % pages * a_page :][:a_page]
    for number, setting in enumerate(shown):
        _put_setting(pen, Box(body.x, body.y + number * pen.h(LINE + GAP), body.w, pen.h(LINE)), setting)
    more = [
        Button("keys", tr(Text("ui/settings/keys", "Keys")), Action("keys")),
        Button("stored", tr(Text("ui/settings/stored", "What is kept")), Action("stored")),
        Button("room-check", tr(ROOM_CHECK), Action("room-check")),  # last: the menu has it too
    ]
    if pages > 1:
        more.insert(0, page_button(stage, pages, ShapeKind.ARROW_DOWN))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, more, close)


def percent(size: int) -> str:
    """A size of text in words."""
    return f"{size}\N{NO-BREAK SPACE}%"


def _put_setting(pen: Pen, box: Box, setting: Setting) -> None:
    label, choices = columns(box, [box.w * LABEL, Share()], gap=pen.h(2.0))
    pen.fitted(
        f"setting/{setting.id}", label, setting.label, largest=TEXT, smallest=SMALL, weight=Weight.BOLD, leading=TIGHT
    )
    buttons = [
        Button(
            f"set/{setting.id}/{value}",
            word,
            setting.opens or Action("set", (setting.id, value)),
            chosen=value == setting.now,
        )
        for value, word in setting.choices
    ]
    gap = pen.h(1.2)
    if sum(button_width(pen, button) + gap for button in buttons) - gap <= choices.w:
        put_buttons_in_line(pen, choices, buttons, gap=1.2)
        return
    for button, place in zip(buttons, columns(choices, [Share()] * len(buttons), gap=gap), strict=True):
        put_button(pen, place, button)


def _yes_no(tr: Translator) -> tuple[tuple[int, str], ...]:
    return ((1, tr(YES)), (0, tr(NO)))


def _after_colon(words: str) -> str:
    """What the menu says behind its colon: `Colours: paper` is `Paper` in a list of colours."""
    value = words.rpartition(":")[2].strip() or words
    return value[:1].upper() + value[1:]
