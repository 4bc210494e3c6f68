"""The table of keys, in every situation: what a key stands for, and that a mouse can do the same."""

from dataclasses import replace
from itertools import product

import pygame
import pytest

from game.core.commands import Advance, EndSession
from game.core.phases import NOTING_KINDS, TALKING_KINDS
from game.core.session import Session
from game.core.timer import Untimed
from game.shell.gallery import BREAKS
from game.shell.input import press_of
from game.shell.keymaps.press import Press
from game.shell.keys import action_for, takes_text
from game.view.audience.overlays import OVERLAY_SCREENS
from game.view.editing import Editing, Editor
from game.view.kept import Unfinished
from game.view.scene import Action
from game.view.screens import Overlay, Screen
from game.view.sheets import closed_sheets
from game.view.stage import Stage
from tests.view.hard_cases import at_phase, play_stage, session_of
from tests.view.samples import after, deck, played, seen, stage_with

Situation = tuple[Session | None, Stage]

PHASES = ("read", "first-vote", "for", "discussion", "second-vote", "outcome")
TALKS = ("read", "for", "discussion", "outcome", "fact")
VOTES = ("first-vote", "second-vote")
CHOOSING = ("table", "ways", "setup", "resume")


def key(name: str) -> Press:
    """A press of a key with a name, or of one that writes a character."""
    return Press("", name) if len(name) == 1 else Press(name)


def situation(name: str) -> Situation:
    if name in CHOOSING:
        focus = "field/people" if name == "setup" else None
        left = Unfinished("2026-11-23-143200-ab", "2026-11-23T14:32:00+01:00", played(), (deck(),), 2, 5)
        return None, replace(stage_with(), screen=Screen(name), focus=focus, unfinished=(left,))
    if name == "summary":
        session = after(session_of(), EndSession(0))
    elif name == "fact":
        session = at_phase(session_of(), "outcome")
        session = after(session, Advance(session.at_ms))
    else:
        session = at_phase(session_of(), name)
    stage = play_stage(session)
    return session, replace(stage, focus="field/unsure") if name in VOTES else stage


def under(overlay: Overlay, name: str = "discussion") -> Situation:
    session, stage = situation(name)
    focus = "field/people" if overlay is Overlay.PEOPLE else None
    editor = Editor() if overlay is Overlay.NOTE else None
    if overlay is Overlay.ARTICLE:
        editor = Editor(Editing.NEW_ARTICLE)
    on_break = BREAKS["break-until"] if overlay is Overlay.BREAK else None
    return session, replace(stage, overlay=overlay, focus=focus, editor=editor, on_break=on_break)


EVERYWHERE = [situation(name) for name in (*CHOOSING, *TALKS, *VOTES, "summary")]
EVERYWHERE += [under(overlay) for overlay in (Overlay.HELP, Overlay.MENU, Overlay.PROMPTER, *OVERLAY_SCREENS)]
PLAYING = [(session, stage) for session, stage in EVERYWHERE if session is not None]


def asks(press: Press, where: Situation) -> Action | None:
    session, stage = where
    return action_for(press, stage, session)


def typing(where: Situation) -> bool:
    return takes_text(where[1])


@pytest.mark.parametrize("where", EVERYWHERE)
@pytest.mark.parametrize(
    ("name", "verb"), [("f1", "help"), ("f5", "menu"), ("f11", "fullscreen"), ("escape", "escape")]
)
def test_function_keys_and_escape_work_everywhere(where: Situation, name: str, verb: str) -> None:
    assert asks(key(name), where) == Action(verb)


@pytest.mark.parametrize("where", EVERYWHERE)
def test_undo_and_redo_work_everywhere(where: Situation) -> None:
    assert asks(Press("", "z", control=True), where) == Action("undo")
    assert asks(Press("", "y", control=True), where) == Action("redo")
    assert asks(Press("", "Z", control=True, shift=True), where) == Action("undo")


@pytest.mark.parametrize("where", [where for where in EVERYWHERE if not typing(where)])
@pytest.mark.parametrize(
    ("character", "verb"), [("f", "fullscreen"), ("l", "language"), ("t", "theme"), ("m", "mute"), ("?", "help")]
)
def test_letters_for_the_machine_work_everywhere_but_in_a_note(where: Situation, character: str, verb: str) -> None:
    assert asks(key(character), where) == Action(verb)
    assert asks(key(character.upper()), where) == Action(verb)


@pytest.mark.parametrize("where", [where for where in PLAYING if not typing(where)])
@pytest.mark.parametrize(
    ("character", "action"),
    [
        ("n", Action("note")),
        ("i", Action("fact")),
        ("p", Action("people")),
        ("w", Action("wall")),
        ("x", Action("twist")),
        ("c", Action("correct")),
        ("k", Action("charter")),
        ("o", Action("plan")),
        ("b", Action("black")),
        (".", Action("black")),
        ("+", Action("time", (30,))),
        ("=", Action("time", (30,))),
        ("-", Action("time", (-30,))),
    ],
)
def test_letters_for_the_debate_work_all_through_it(where: Situation, character: str, action: Action) -> None:
    assert asks(key(character), where) == action
    assert asks(key(character.upper()), where) == action


@pytest.mark.parametrize("where", [situation(name) for name in CHOOSING])
@pytest.mark.parametrize("character", "nipwxckogb.+-")
def test_before_the_debate_its_letters_do_nothing(where: Situation, character: str) -> None:
    assert asks(key(character), where) is None


@pytest.mark.parametrize("where", [situation(name) for name in (*TALKS, "summary")])
def test_arrows_and_page_keys_go_on_and_back(where: Situation) -> None:
    for name in ("right", "page-down", "enter"):
        assert asks(key(name), where) == Action("next")
    for name in ("left", "page-up"):
        assert asks(key(name), where) == Action("back")


@pytest.mark.parametrize("where", [situation(name) for name in (*TALKS, *VOTES)])
def test_the_space_bar_pauses(where: Situation) -> None:
    assert asks(key("space"), where) == Action("pause")


@pytest.mark.parametrize("name", ["space", "right", "page-down", "enter"])
def test_the_keys_of_a_clicker_end_a_pause(name: str) -> None:
    assert asks(key(name), under(Overlay.PAUSE)) == Action("pause")


@pytest.mark.parametrize("where", [situation(name) for name in VOTES])
def test_in_a_vote_arrows_and_tab_move_between_options_and_count(where: Situation) -> None:
    assert asks(key("tab"), where) == Action("turn-option", (1,))
    assert asks(Press("tab", shift=True), where) == Action("turn-option", (-1,))
    assert asks(key("right"), where) == Action("turn-option", (1, "by-pages"))
    assert asks(key("left"), where) == Action("turn-option", (-1, "by-pages"))
    assert asks(key("up"), where) == Action("count", ("unsure", 1))
    assert asks(key("down"), where) == Action("count", ("unsure", -1))
    assert asks(key("r"), where) == Action("rest", ("unsure",))
    assert asks(key("v"), where) == Action("peek")
    assert asks(key("page-down"), where) == Action("next")
    assert asks(key("page-up"), where) == Action("back")


@pytest.mark.parametrize("name", VOTES)
def test_in_a_vote_enter_goes_to_the_next_option_and_on_from_the_last_one(name: str) -> None:
    session, stage = situation(name)
    assert asks(key("enter"), (session, stage)) == Action("turn-option", (1,))
    assert asks(key("enter"), (session, replace(stage, focus="field/against"))) == Action("next")


NUMBERS = [situation("first-vote"), situation("second-vote"), situation("setup"), under(Overlay.PEOPLE)]


@pytest.mark.parametrize("where", NUMBERS)
@pytest.mark.parametrize(("french", "digit"), [*zip("à&é\"'(-è_ç", "0123456789", strict=True)])
def test_digits_are_typed_with_the_digit_row_of_any_keyboard(where: Situation, french: str, digit: str) -> None:
    typed = Action("digit", (digit,))
    assert asks(Press("", digit, digit), where) == typed
    assert asks(Press("", french, digit), where) == typed
    assert asks(Press("backspace"), where) == asks(Press("delete"), where) == Action("erase")


@pytest.mark.parametrize("where", [situation(name) for name in (*TALKS, "table", "summary")])
def test_where_no_number_is_asked_for_digits_do_nothing(where: Situation) -> None:
    assert asks(Press("", "7", "7"), where) is None


def test_letters_typed_into_a_note_are_no_commands() -> None:
    where = under(Overlay.NOTE)
    assert typing(where)
    for character in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.?+-=éèà":
        digit = character if character.isdigit() else ""
        assert asks(Press("", character, digit), where) is None, character
    assert asks(key("space"), where) is None
    assert asks(key("down"), where) == Action("page", (1,)), "where larger text takes several"


def focused(overlay: Overlay, focus: str) -> Situation:
    session, stage = under(overlay)
    return session, replace(stage, focus=focus)


def test_on_the_wall_a_note_is_grouped_by_digits_and_letters_and_taken_away_by_no_letter() -> None:
    where = focused(Overlay.WALL, "note/3")
    assert asks(Press("", "2", "2"), where) == Action("group-as", (3, 2))
    assert asks(key("g"), where) == Action("group", (3,))
    assert asks(key("delete"), where) == Action("remove-note", (3,))
    assert asks(key("enter"), where) == Action("edit-note", (3,))
    assert asks(key("delete"), focused(Overlay.CHARTER, "article/0")) == Action("remove-article", (0,))


DESTRUCTIVE = {"skip", "end", "next-part", "remove-note", "remove-article", "leave-out", "leave", "home"}


@pytest.mark.parametrize("where", EVERYWHERE)
def test_no_letter_typed_by_mistake_takes_anything_away(where: Situation) -> None:
    for character in "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?+-*/=":
        action = asks(Press("", character, character if character.isdigit() else ""), where)
        assert action is None or action.verb not in DESTRUCTIVE, character


def test_a_note_is_saved_taken_back_and_turned_to_the_other_side_by_keys() -> None:
    where = under(Overlay.NOTE)
    assert asks(key("enter"), where) == Action("save")
    assert asks(key("backspace"), where) == Action("erase", ("letter", -1))
    assert asks(Press("left", control=True), where) == Action("caret", ("word", -1))
    assert asks(key("tab"), where) == Action("turn-side", (1,))
    assert asks(Press("tab", shift=True), where) == Action("turn-side", (-1,))
    assert asks(key("escape"), where) == Action("escape")
    assert asks(Press("", "v", control=True), where) == Action("paste")
    article = under(Overlay.ARTICLE)
    assert asks(key("tab"), article) == Action("turn-field", (1,))
    assert asks(key("enter"), article) == Action("save")


NAMES = ("right", "left", "up", "down", "page-down", "page-up", "enter", "space", "tab", "escape", "f1", "f5", "f11")


@pytest.mark.parametrize("press", [*map(key, NAMES), *map(key, "nqz7?"), Press("", "z", control=True), Press("")])
def test_any_key_ends_black(press: Press) -> None:
    for name in PHASES:
        assert asks(press, under(Overlay.BLACK, name)) == Action("black")


def test_before_the_debate_keys_choose() -> None:
    table, setup = situation("table"), situation("setup")
    assert asks(key("enter"), table) == asks(key("enter"), setup) == Action("next")
    assert asks(key("page-up"), setup) == Action("back")
    assert asks(key("right"), setup) == Action("people", (1,))
    assert asks(key("left"), setup) == Action("people", (-1,))
    assert asks(key("down"), setup) == Action("towards", (0, 1))
    assert asks(key("right"), table) == Action("towards", (1, 0))
    assert asks(key("tab"), table) == Action("follow", (1,))
    focused = table[0], replace(table[1], focus="deck/environment")
    assert asks(key("enter"), focused) == asks(key("space"), focused) == Action("press")
    assert asks(key("enter"), situation("resume")) == Action("next")
    ways = situation("ways")
    on_one = ways[0], replace(ways[1], focus="way/format/duel")
    assert asks(key("enter"), on_one) == Action("next")
    assert asks(key("tab"), on_one) == Action("page", (1,))
    assert asks(key("page-up"), on_one) == Action("back")


def test_what_lies_over_the_screen_is_closed_or_turned_by_keys() -> None:
    assert asks(key("right"), under(Overlay.FACT)) == Action("fact", (1,))
    assert asks(key("enter"), under(Overlay.HELP)) == Action("close")
    assert asks(key("up"), under(Overlay.PEOPLE)) == Action("people-now", (1,))
    assert asks(key("down"), under(Overlay.PEOPLE)) == Action("people-now", (-1,))
    assert asks(key("enter"), under(Overlay.PEOPLE)) == Action("close")
    assert asks(key("tab"), under(Overlay.PEOPLE)) == Action("tables")
    assert asks(key("up"), under(Overlay.TABLES)) == Action("tables-now", (1,))
    assert asks(key("tab"), under(Overlay.TABLES)) == Action("people")
    assert asks(key("down"), under(Overlay.WALL)) == Action("towards", (0, 1))
    assert asks(key("page-down"), under(Overlay.WALL)) == Action("page", (1,))
    assert asks(key("escape"), under(Overlay.CHARTER)) == Action("escape")
    assert asks(key("down"), under(Overlay.MENU)) == Action("towards", (0, 1))
    assert asks(key("enter"), under(Overlay.MENU)) == Action("press")


SAME = {
    "undo": {"back"},
    "desk-page": {"close"},  # one page is all there is: its keys turn to itself
    "escape": {"menu", "close", "pause"},
    "turn-option": {"focus"},
    "fact": {"fact"},  # the pages of one have a button of their own
    "turn-side": {"side"},
    "digit": {"count", "people", "people-now"},
    "next": {"resume"},
    "back": {"table"},
    "help": {"help", "close"},
    "menu": {"menu", "close"},
}
"""Verbs of keys that a mouse does with another verb."""

BY_KEYBOARD_ALONE = {"towards", "follow", "press", "erase", "page"}
"""Moving the focus and taking back a digit: a mouse points and has no digits. Pages turn at the end alone."""


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("where", [where for where in EVERYWHERE if not typing(where)])
def test_a_mouse_can_do_all_that_keys_do(where: Situation, language: str, size: tuple[int, int]) -> None:
    session, stage = where
    # From anywhere, a click or two lead back to the screen and into its menu.
    bare = replace(stage, overlay=None, editor=None, on_break=None)
    menu = replace(bare, overlay=Overlay.MENU)
    stages = (stage, bare, menu, replace(menu, page=1))
    stages = (
        *stages,
        *(replace(bare, overlay=overlay) for overlay in (Overlay.PEOPLE, Overlay.CHARTER, Overlay.PAUSE)),
    )
    scenes = [seen(session, shown, size=size, language=language) for shown in stages]
    offered = {node.action for scene in scenes for node in scene.targets()}
    verbs = {action.verb for action in offered if action is not None}
    presses = [*map(key, NAMES), *map(key, "nipb.+-fltm?rvwxgckoaduz"), Press("", "5", "5")]
    presses += [Press("", character, control=True) for character in "zy"]
    for press in presses:
        action = action_for(press, stage, session)
        if action is None or action.verb in BY_KEYBOARD_ALONE or action in offered:
            continue
        if not _does_something(action, stage.screen, session):
            continue
        assert SAME.get(action.verb, set()) & verbs, f"no click does {action}"


def _does_something(action: Action, screen: Screen, session: Session | None) -> bool:
    """Whether a key has an effect there; one that has none needs no button."""
    if session is None:
        return action.verb not in ("undo", "redo") and (action.verb != "back" or screen is not Screen.TABLE)
    if action.verb in ("undo", "redo"):
        return bool(session.history.past if action.verb == "undo" else session.history.future)
    if session.state.finished:
        at_the_end = ("undo", "back", "redo", "charter", "next", "page", "black", "help", "menu", "escape", "close")
        return action.verb in (*at_the_end, "language", "theme", "mute", "fullscreen")
    match action.verb:
        case "twist":
            left = session.card is not None and len(session.round.twists) < len(session.card.twists)
            return left and session.phase.kind in TALKING_KINDS
        case "note":
            return session.phase.kind in NOTING_KINDS
        case "after-loop":
            return bool(session.state.items)
        case "correct":
            return bool(closed_sheets(session))
        case "turn-sheet":
            return len(closed_sheets(session)) > 1
    if isinstance(session.state.timer, Untimed) and action in (Action("time", (-30,)), Action("restart-clock")):
        return False
    return action.verb != "peek" or session.phase.secret


SHIFTS_AND_SIGNS = [
    (pygame.K_RIGHT, "", pygame.KMOD_NONE, Press("right")),
    (pygame.K_KP_ENTER, "\r", pygame.KMOD_NONE, Press("enter")),
    (pygame.K_SPACE, " ", pygame.KMOD_NONE, Press("space")),
    (pygame.K_TAB, "\t", pygame.KMOD_LSHIFT, Press("tab", shift=True)),
    (pygame.K_n, "n", pygame.KMOD_NONE, Press("", "n")),
    (pygame.K_z, "\x1a", pygame.KMOD_LCTRL, Press("", "z", control=True)),
    (pygame.K_e, "€", pygame.KMOD_LCTRL | pygame.KMOD_RALT, Press("", "€")),
]


@pytest.mark.parametrize(("code", "text", "mod", "press"), SHIFTS_AND_SIGNS)
def test_events_of_the_window_become_presses(code: int, text: str, mod: int, press: Press) -> None:
    event = pygame.Event(pygame.KEYDOWN, key=code, unicode=text, mod=mod, scancode=0)
    assert press_of(event) == press


def test_the_digit_row_tells_its_digit_on_a_french_keyboard_and_the_keypad_too() -> None:
    row = pygame.Event(pygame.KEYDOWN, key=pygame.K_6, unicode="-", mod=0, scancode=pygame.KSCAN_6)
    pad = pygame.Event(pygame.KEYDOWN, key=pygame.K_KP_6, unicode="6", mod=0, scancode=pygame.KSCAN_KP6)
    assert (press_of(row).character, press_of(row).digit) == ("-", "6")
    assert press_of(pad).digit == "6"


def test_no_key_has_two_meanings_in_one_situation() -> None:
    for where, character in product(PLAYING, "nipbfltmwxcko"):
        if not typing(where):
            assert asks(key(character), where) == asks(key(character.upper()), where)
