"""How this computer shows and hears things: a line for each setting, its choices beside it, kept as they are chosen."""

from game.core.text import Text
from game.frozen import dataclass
from game.i18n.numbers import number_words
from game.i18n.translator import Translator
from game.view.audience.menu import MOTION_WORDS, ROOM_CHECK, THEME_WORDS
from game.view.buttons import (
    Button,
    button_width,
    in_lines,
    low_height,
    put_button,
    put_buttons_in_line,
    target_height,
)
from game.view.displays import label, placed
from game.view.frame import page_button, put_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, TEXT, TIGHT
from game.view.paged import on_this_page
from game.view.pen import Pen
from game.view.prefs import DESK_TEXT_SIZES, GUARDS_MS, TEXT_SIZES, VOLUMES, Clock, Motion, Prefs, ThemeName
from game.view.scene import Action, Box, Weight
from game.view.stage import Stage
from game.view.title import put_title, title_height

GROW = 1.4
"""How many times their usual height few lines have."""

LINE, GAP, LABEL, LEAST_LABEL, LARGE_LABEL = 7.2, 0.9, 0.36, 0.8, 0.46
"""The height of a line and the air between two in hundredths; the label's share of the width, the least of that, and
its share where text is larger."""

LABEL_GAP, CHOICE_GAP, BELOW, CLOSE = 2.0, 1.2, 0.2, 0.9
"""The air between a label and its choices, between two choices, above choices below their label, and between lines
where text is larger."""

CLOCK_WORDS = {
    Clock.SHOWN: Text("ui/settings/clock-shown", "Shown"),
    Clock.HIDDEN: Text("ui/settings/clock-hidden", "Hidden from the room"),
    Clock.NONE: Text("ui/settings/clock-none", "None"),
}
DATA = Text("ui/settings/stored-short", "Data")
"""What is kept, where there is no room for more."""

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
        (ms, f"{number_words(ms / 1000, tr.language)}\N{NO-BREAK SPACE}s" if ms else tr(NO)) for ms in GUARDS_MS
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
    words = tr(Text("ui/settings/title", "Settings"))
    room_check = Button("room-check", tr(ROOM_CHECK), Action("room-check"))
    left = pen.safe.w - button_width(pen, room_check) - pen.h(2.0)
    beside = max(pen.text_width(word, ASK, Weight.BOLD) for word in words.split()) <= left
    high = title_height(pen, words, left if beside else pen.safe.w)
    high = max(high, target_height(pen)) if beside else high
    below = [] if beside else [target_height(pen)]
    title, *rest, body, foot = rows(pen.safe, [high, *below, Share(), pen.foot], gap=pen.air(1.6))
    if beside:
        title, place = columns(title, [Share(), button_width(pen, room_check)], gap=pen.h(2.0))
        put_button(pen, centred(place, place.w, target_height(pen)), room_check)
    else:
        put_buttons_in_line(pen, rest[0], [room_check])
    put_title(pen, "settings/title", title, words)
    found = settings(tr, prefs)
    if len(stage.displays) > 1:
        found.append(_screens(tr, stage, prefs))
    laid = [_laid(pen, body.w, setting) for setting in found]
    for number, box in on_this_page(
        pen, body, [line.high for line in laid], pen.air(CLOSE if pen.flows else GAP), stage.page, GROW
    ):
        _put_setting(pen, box, found[number], laid[number])
    more = [
        Button("keys", tr(Text("ui/settings/keys", "Keys")), Action("keys")),
        Button("stored", tr(Text("ui/settings/stored", "What is kept")), Action("stored"), short=tr(DATA)),
    ]
    if pen.pages > 1:
        more.insert(0, page_button(pen, stage, pen.pages))
    close = Button("close", tr(Text("ui/button/close", "Close")), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, more, close)


def percent(size: int) -> str:
    """A size of text in words."""
    return f"{size}\N{NO-BREAK SPACE}%"


@dataclass(frozen=True, slots=True)
class _Laid:
    """A setting in its line of `high` pixels: the width of its label, the lines of its choices, beside it or below."""

    high: float
    label: float
    choices: list[list[Button]]
    beside: bool = True


def _laid(pen: Pen, width: float, setting: Setting) -> _Laid:
    """The choices beside the label; where text is larger below it, if they leave it too little room there."""
    buttons = _choices(pen, setting)
    gap, label = pen.air(LABEL_GAP), width * LABEL
    if not pen.flows:
        lines = in_lines(pen, buttons, width - label - gap, CHOICE_GAP)
        words = pen.text_height(setting.label, label, TEXT, Weight.BOLD, TIGHT)
        return _Laid(max(words, _choices_height(pen, lines)), label, lines)
    left = (
        width - gap - sum(button_width(pen, button) + pen.air(CHOICE_GAP) for button in buttons) + pen.air(CHOICE_GAP)
    )
    lines = in_lines(pen, buttons, width, CHOICE_GAP)
    words = pen.text_height(setting.label, width, TEXT, Weight.BOLD, TIGHT)
    below = _Laid(words + pen.air(BELOW) + _choices_height(pen, lines), width, lines, beside=False)
    if left < min(label * LEAST_LABEL, pen.text_width(setting.label, TEXT, Weight.BOLD) + 1):
        return below
    label = left if pen.narrow else min(width * LARGE_LABEL, left)
    words = pen.text_height(setting.label, label, TEXT, Weight.BOLD, TIGHT)
    beside = _Laid(max(words, _choices_height(pen, [buttons])), label, [buttons])
    return beside if beside.high <= below.high else below


def _choices_height(pen: Pen, lines: list[list[Button]]) -> float:
    usual = pen.h(LINE) if len(lines) == 1 else target_height(pen)
    high = low_height(pen) if pen.flows else usual
    return len(lines) * high + (len(lines) - 1) * pen.air(CHOICE_GAP)


def _put_setting(pen: Pen, box: Box, setting: Setting, laid: _Laid) -> None:
    high = _choices_height(pen, laid.choices)
    if laid.beside:
        label, choices = columns(box, [laid.label, Share()], gap=pen.air(LABEL_GAP))
        choices = centred(choices, choices.w, high)
    else:
        label, choices = rows(box, [Share(), high], gap=pen.air(BELOW))
        pen.keep(box)
    pen.text(f"setting/{setting.id}", label, setting.label, weight=Weight.BOLD, leading=TIGHT, middle=True)
    lines = rows(choices, [Share()] * len(laid.choices), gap=pen.air(CHOICE_GAP))
    for buttons, line in zip(laid.choices, lines, strict=True):
        put_buttons_in_line(pen, line, buttons, CHOICE_GAP, from_end=pen.narrow)


def _choices(pen: Pen, setting: Setting) -> list[Button]:
    return [
        Button(
            f"set/{setting.id}/{value}",
            word,
            setting.opens or Action("set", (setting.id, value)),
            chosen=value == setting.now,
        )
        for value, word in setting.choices
    ]


def _yes_no(tr: Translator) -> tuple[tuple[int, str], ...]:
    return ((1, tr(YES)), (0, tr(NO)))


def _after_colon(words: str) -> str:
    """What the menu says behind its colon: `Colours: paper` is `Paper` in a list of colours."""
    value = words.rpartition(":")[2].strip() or words
    return value[:1].upper() + value[1:]
