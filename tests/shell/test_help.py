"""The help names the keys of the screen that it covers, and every key that it names does something there."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from string import ascii_lowercase

import pytest

from game.core.commands import Adopt, TakeNote
from game.core.deck import Card, StatementCard
from game.core.format import Format
from game.core.reasons import Reason
from game.core.session import Session
from game.shell.bindings import is_own, meant
from game.shell.gallery import NoSuchScreen, screen
from game.shell.keymaps.press import Press
from game.shell.keys import action_for
from game.shell.offering import offer
from game.shell.opened import Opened
from game.view.audience import audience
from game.view.audience.help import listed
from game.view.covering import COVERS, covered
from game.view.key_help.here import OVER_A_DEBATE
from game.view.key_help.names import screen_name
from game.view.key_help.uses import Use
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Overlay, Screen, Seat
from game.view.sharing import room_stage
from game.view.stage import Choice, Said, Stage
from tests.shell.room import Room
from tests.shell.sessions import left_after
from tests.view.rules import faults
from tests.view.samples import after, ruler, translator_of

SYNONYMS = {"e", "v"}
"""Letters that need no name: E is S with another hand, and V uncovers what nothing covers."""

OF_THE_PHASE = set("cginpsuxz")
"""Letters of the screen below the menu, the settings and their like: they are named when that is closed."""

REFUSALS = {"nothing-to-correct", "no-fact", "no-fitting-card", "choose-a-deck"}

OVER_A_SESSION = (
    "pause",
    "menu",
    "note",
    "people",
    "tables",
    "fact",
    "plan",
    "settings",
    "keys",
    "stored",
    "language",
    "room-check",
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def bare() -> Stage:
    return Room().director.stage


def kinds_of(format: Format) -> Iterator[tuple[str, tuple[object, ...]]]:
    """The phases of a format, and what makes their keys different from those of others."""
    for phase in format.phases:
        yield phase.id, (phase.kind, phase.ballot, phase.secret, phase.by, phase.who)


@cache
def situations() -> dict[str, tuple[Session | None, Stage]]:
    """Every kind of phase that a shipped format has, as it begins and when it is done, and all that lies over one."""
    stage = bare()
    tr = translator_of("en")
    found: dict[str, tuple[Session | None, Stage]] = {}
    seen: set[tuple[object, ...]] = set()
    for format in stage.formats:
        decks = [deck.id for deck in stage.decks if any(format.plays(card) for card in deck.cards)]
        chosen = replace(stage, choice=Choice(tuple(decks[:1]), format.id, 24, 3))
        for phase, kind in kinds_of(format):
            if kind in seen:
                continue
            seen.add(kind)
            for name in (phase, f"{phase}:done"):
                try:
                    session, shown, _ = screen(name, chosen, tr)
                except NoSuchScreen:
                    continue
                found[f"{format.id} {name}"] = session, shown
    duel = replace(stage, choice=Choice(("environment",), "duel", 24, 3))
    for name in (*OVER_A_SESSION, "second-language", "correct", "charter", "article", "wall", "summary"):
        session, shown, _ = screen(name, duel, tr)
        found[name] = session, shown
    session, shown, _ = screen("discussion", duel, tr)
    assert session is not None
    noted = after(session, TakeNote(session.at_ms, None, "solar", "power"), TakeNote(session.at_ms, None, "wind"))
    found["wall, on a note"] = noted, replace(shown, overlay=Overlay.WALL, focus="note/1")
    adopted = after(session, Adopt(session.at_ms, "We ask first."), Adopt(session.at_ms, "We read on."))
    found["charter, on an article"] = adopted, replace(shown, overlay=Overlay.CHARTER, focus="article/0")
    found["prompter"] = session, replace(shown, overlay=Overlay.PROMPTER)
    found["at the desk"] = session, replace(shown, seat=Seat.DESK)
    found["keys, on one that is bound"] = session, replace(shown, overlay=Overlay.KEYS, focus="key/next")
    return found


@cache
def one_room() -> Room:
    """The room for all of it: opening what is shipped takes longer than a key."""
    return Room()


def room_in(session: Session | None, stage: Stage, prefs: Prefs | None = None) -> Room:
    """A room with that session and stage, as if nobody had pressed a key yet."""
    room = one_room()
    director = room.director
    director.clipboard = lambda: "copied"
    director.prefs, director.leaving = prefs or Prefs(), False
    if session is not None:
        director.play(Opened(session, None, (), session.at_ms))
    director.session, director.stage = session, stage
    return room


def keys_on(room: Room) -> list[Use]:
    """What the help lists over the screen of a room, which it leaves as it was."""
    director = room.director
    before = director.stage
    press(room, "f1")
    assert director.stage.overlay is Overlay.HELP
    here, everywhere = listed(director.session, director.stage, director.prefs)
    director.stage = before
    assert here
    return [*here, *everywhere]


def strokes(key: str) -> list[str]:
    """A range of keys as its first and its last one."""
    return [key[0], key[2]] if len(key) == 3 and key[1] == "–" else [key]


def press(room: Room, key: str, scene: Scene | None = None) -> None:
    """One key, as the window gives it to the director."""
    director = room.director
    control = key.startswith("ctrl ")
    word = key.removeprefix("ctrl ").lower()
    digit = word if word.isdigit() else ""
    hit = meant(director.prefs, word, Press(word) if len(word) > 1 else Press("", word, digit, control))
    letters = director.prefs.letters or is_own(director.prefs, word)
    action = action_for(hit, director.stage, director.session, letters)
    if action is not None:
        director.act(action, scene or room.scene)
    room.hand.turn(400)


def does_something(room: Room, key: str, scene: Scene | None = None) -> bool:
    """Whether a key changes the session, the settings or what shows; being refused is nothing."""
    director = room.director
    director.forget_notice()
    before = director.session, replace(director.stage, notice=None, went_on=False), director.prefs
    press(room, key, scene)
    now = director.session, replace(director.stage, notice=None, went_on=False), director.prefs
    notice = director.stage.notice
    refused = isinstance(notice, Reason) or (isinstance(notice, Said) and notice.key in REFUSALS)
    told = notice is not None and not refused
    return before != now or told or director.leaving


def idle_keys(session: Session | None, stage: Stage, prefs: Prefs | None = None) -> list[str]:
    """The keys that the help names and that do nothing on the screen, nor after another one of them."""
    room = room_in(session, stage, prefs)
    uses, scene = keys_on(room), room.scene
    every = [stroke for use in uses for key in use.keys for stroke in strokes(key)]

    def works(stroke: str) -> bool:
        if does_something(room_in(session, stage, prefs), stroke, scene):
            return True
        return any(_works_after(session, stage, prefs, first, stroke) for first in every if first != stroke)

    return [stroke for stroke in dict.fromkeys(every) if not works(stroke)]


def _works_after(session: Session | None, stage: Stage, prefs: Prefs | None, first: str, then: str) -> bool:
    """Whether a key does something once another one was pressed, or was twice."""
    for times in (1, 2):
        room = room_in(session, stage, prefs)
        for _ in range(times):
            press(room, first)
        same = (room.director.stage.screen, room.director.stage.overlay) == (stage.screen, stage.overlay)
        if same and does_something(room, then):
            return True
    return False


def before_play() -> dict[str, Stage]:
    stage = bare()
    ways = Room()
    ways.press("page-down")
    setup = Room()
    setup.press("page-down", "page-down")
    return {
        "table": stage,
        "ways": ways.director.stage,
        "setup": setup.director.stage,
        "pace": replace(setup.director.stage, focus="pace/100"),
        "another pace": replace(setup.director.stage, focus="pace/150"),
        "settings": replace(stage, overlay=Overlay.SETTINGS),
        "menu": replace(stage, overlay=Overlay.MENU),
        "language": replace(stage, overlay=Overlay.LANGUAGE),
    }


@pytest.mark.parametrize("name", before_play())
def test_before_a_session_every_key_that_is_named_does_something(name: str) -> None:
    assert idle_keys(None, before_play()[name]) == []


@pytest.mark.parametrize("name", situations())
def test_in_a_session_every_key_that_is_named_does_something(name: str) -> None:
    session, stage = situations()[name]
    assert idle_keys(session, stage, Prefs(keys=(("next", "f6"),))) == []


@pytest.mark.parametrize("name", situations())
def test_every_letter_that_does_something_is_named(name: str) -> None:
    session, stage = situations()[name]
    uses = keys_on(room_in(session, stage))
    if stage.editor is not None:
        return  # letters are typed there
    named = {letter for use in uses for key in use.keys for letter in _letters(key)}
    scene = room_in(session, stage).scene
    unnamed = [
        letter
        for letter in ascii_lowercase
        if letter not in named and does_something(room_in(session, stage), letter, scene)
    ]
    behind = stage.overlay is None or stage.overlay in OVER_A_DEBATE
    assert set(unnamed) <= (SYNONYMS if behind else SYNONYMS | OF_THE_PHASE)


def _letters(key: str) -> str:
    if len(key) == 3 and key[1] == "–" and key[0].isalpha():
        return "".join(chr(code) for code in range(ord(key[0].lower()), ord(key[2].lower()) + 1))
    return key.lower() if len(key) == 1 else ""


@pytest.mark.parametrize("overlay", [each for each in Overlay if each not in (*COVERS, Overlay.BLACK)])
def test_whatever_lies_over_a_screen_has_a_name_in_the_help(overlay: Overlay) -> None:
    tr = translator_of("en")
    session, stage = situations()["duel discussion"]
    assert screen_name(tr, session, replace(stage, overlay=overlay)) != screen_name(tr, session, stage)


def test_a_key_of_ones_own_stands_beside_the_usual_one() -> None:
    session, stage = situations()["duel discussion"]
    uses = keys_on(room_in(session, stage, Prefs(keys=(("next", "f6"), ("black", "pad 4")))))
    assert any({"page-down", "f6"} <= set(use.keys) for use in uses)
    assert any({"b", "pad 4"} <= set(use.keys) for use in uses)


def test_a_key_of_ones_own_works_where_single_letters_are_off() -> None:
    """It was chosen on purpose: no hand comes upon it by chance."""
    session, stage = situations()["duel for"]
    prefs = Prefs(letters=False, keys=(("note", "f6"), ("black", "f7")))
    for key, overlay in (("f6", Overlay.NOTE), ("f7", Overlay.BLACK), ("n", None)):
        room = room_in(session, stage, prefs)
        press(room, key)
        assert room.director.stage.overlay is overlay, key


def test_what_helps_names_the_keys_of_its_pages_only_where_it_has_several() -> None:
    session, stage = situations()["prompter"]
    for pages in (True, False):
        assert session is not None
        bare_deck = tuple(replace(deck, cards=tuple(map(bare_card, deck.cards))) for deck in session.decks)
        now = session if pages else replace(session, decks=bare_deck)
        uses = keys_on(room_in(now, stage))
        assert any("page-down" in use.keys for use in uses) is pages


def bare_card(card: Card) -> Card:
    """The card without anything that helps whoever facilitates."""
    bare = replace(card, prompts=(), notes=None, facts=())
    return replace(bare, arguments_for=(), arguments_against=()) if isinstance(bare, StatementCard) else bare


def test_where_single_letters_are_off_they_are_named_with_control_and_work_so() -> None:
    session, stage = situations()["duel discussion"]
    off = Prefs(letters=False)
    names = [key for use in keys_on(room_in(session, stage, off)) for key in use.keys]
    assert "ctrl n" in names
    assert "n" not in names
    assert idle_keys(session, stage, off) == []


def test_help_leaves_a_note_in_the_middle_of_its_typing_as_it_was() -> None:
    room = Room()
    room.start()
    room.press("n", "s", "o", "f1")
    assert room.director.stage.overlay is Overlay.HELP
    room.press("escape", "l", "enter")
    assert [note.text for note in room.session.round.notes] == ["sol"]


def test_help_over_a_list_comes_back_to_it_and_another_key_goes_on_from_what_it_covered() -> None:
    room = Room()
    room.start()
    room.press("w", "f1", "f1")
    assert room.director.stage.overlay is Overlay.WALL
    room.press("f1", "l", "escape", "escape")
    assert room.director.stage.overlay is Overlay.WALL
    room.press("f1", "k")
    assert room.director.stage.overlay is Overlay.CHARTER
    room.press("escape")
    assert room.director.stage.overlay is None


def test_beside_a_desk_the_room_keeps_what_the_help_covers() -> None:
    room = room_in(*situations()["fact"])
    room.director.stage = replace(room.director.stage, seat=Seat.DESK)
    press(room, "f1")
    assert room_stage(room.director.stage).overlay is Overlay.FACT


def test_a_vote_goes_on_in_the_field_over_which_the_help_lay() -> None:
    room = Room()
    room.start()
    room.go_to("first-vote")
    room.press("5", "tab")
    focus = room.director.stage.focus
    room.press("?", "?")
    assert room.director.stage.focus == focus


def test_a_session_that_waits_has_keys_too() -> None:
    left_after(3)
    room = Room()
    offer(room.director)
    assert room.director.stage.screen is Screen.RESUME
    assert [use.keys for use in keys_on(room)][:2] == [("enter", "page-down"), ("delete",)]


@pytest.mark.parametrize("language", ["en", "fr", "de", "ar"])
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (800, 600)], ids=str)
def test_the_help_over_every_screen_breaks_no_rule_of_the_look(size: tuple[int, int], language: str) -> None:
    tr, found = translator_of(language), {}
    every: dict[str, tuple[Session | None, Stage]] = {name: (None, stage) for name, stage in before_play().items()}
    for name, (session, stage) in {**every, **situations()}.items():
        shown = covered(stage, Overlay.HELP, paged=True)
        for page in (0, 1):
            scene = audience(
                session, replace(shown, page=page), tr, Prefs(language), ruler(), size, session.at_ms if session else 0
            )
            told = faults(scene, ruler())
            if told:
                found[f"{name} {page}"] = told
    assert not found


def test_no_more_than_nine_can_be_chosen_by_a_digit() -> None:
    session, stage = situations()["duel discussion"]
    languages = tuple((f"l{number}", f"Language {number}") for number in range(12))
    for overlay, keys in ((Overlay.LANGUAGE, "1–9"), (Overlay.SECOND_LANGUAGE, "0–9")):
        uses = keys_on(room_in(session, replace(stage, languages=languages, overlay=overlay)))
        assert any(keys in use.keys for use in uses)
