"""The desk: it shows what the room must not see, the room shows nothing of it, and all of it can be read."""

from dataclasses import replace
from itertools import product

import pytest

from game.core.deck import Card
from game.core.format import PhaseKind
from game.core.reasons import CONFIRMABLE, Reason
from game.core.session import Session
from game.core.text import Text
from game.core.timer import Untimed
from game.shell.gallery import OVERLAYS, screen
from game.view.audience import audience
from game.view.desk import desk
from game.view.editing import Editing, Editor
from game.view.prefs import Prefs
from game.view.scene import Scene
from game.view.screens import Overlay, Screen, Seat
from game.view.sharing import room_stage
from game.view.small import ROOM
from game.view.stage import Stage
from tests.view import rules
from tests.view.samples import FORMATS, Size, ruler, screens_of, stage_for, translator_of
from tests.view.test_entry_secrets import BALLOTS, two_votes
from tests.view.test_secrets import FOR_THE_PLAYER, secretive_stage, words_in

SIZES = ((1920, 1080), (1024, 768))
SETTINGS = (
    *((size, 100) for size in SIZES),
    ((1366, 768), 100),
    ((1366, 768), 150),
    ((1024, 768), 125),
    ((1024, 768), 150),
)
"""Windows, and the size of the desk's text in percent."""

CODES = ("en", "fr")
MINUTE_MS = 60_000
ARROWS = frozenset("→←↑↓✓")
"""Signs that are drawn: no font of the desk has them."""
OWN_SCREENS = ("resume", "table", "ways", "setup")
"""Screens that the desk shows whole, as they are without a desk: other tests look at them."""

RULES = (
    rules.lines_fit_the_width_of_their_box,
    rules.text_stays_inside_its_panel,
    rules.words_are_whole,
    rules.texts_do_not_overlap,
    rules.text_and_buttons_do_not_overlap,
    rules.signs_and_text_do_not_overlap,
    rules.buttons_do_not_overlap,
    rules.text_stands_out_from_what_lies_behind_it,
)


def both(
    session: Session | None, stage: Stage, size: Size, language: str = "en", now_ms: int = 0, desk_text: int = 100
) -> tuple[Scene, Scene]:
    """What the room and the desk see."""
    room = of_room(session, stage, language, now_ms)
    return room, of_desk(session, stage, room, size, language, now_ms, desk_text)


def of_room(session: Session | None, stage: Stage, language: str, now_ms: int) -> Scene:
    tr, at_ms = translator_of(language), _at_ms(session, now_ms)
    stage = replace(stage, seat=Seat.DESK)
    return audience(session, room_stage(stage), tr, Prefs(language), ruler(), (1024, 768), at_ms)


def of_desk(
    session: Session | None, stage: Stage, room: Scene, size: Size, language: str, now_ms: int, desk_text: int
) -> Scene:
    tr, at_ms = translator_of(language), _at_ms(session, now_ms)
    stage = replace(stage, seat=Seat.DESK)
    return desk(session, stage, tr, Prefs(language, desk_text=desk_text), ruler(), size, at_ms, room)


def _at_ms(session: Session | None, now_ms: int) -> int:
    return max(now_ms, session.at_ms if session is not None else 0)


def own(scene: Scene) -> Scene:
    """The desk without the copy of the room, which is read on the projector."""
    return replace(scene, nodes=tuple(node for node in scene.nodes if not node.id.startswith(f"{ROOM}/")))


def faults(scene: Scene, desk_text: int = 100) -> list[str]:
    picture = rules.measured(own(scene), ruler())
    found = [fault for rule in RULES for fault in rule(picture)]
    found += [
        f"{line.node.id}: “{line.words}” leaves the window"
        for line in picture.lines
        if line.box.x < 0 or line.box.right > scene.width or line.box.bottom > scene.height
    ]
    least = (26 if scene.height >= 1080 else 18) * desk_text // 100
    for node, paint in rules.texts(picture.scene):
        if round(paint.size_px) < least:
            found.append(f"{node.id}: {paint.size_px:.1f} px")
    return found


@pytest.mark.parametrize("format", FORMATS)
def test_the_desk_of_every_screen_of_every_format_can_be_read(format: str) -> None:
    """However large its texts are set: they flow and turn pages, and never get smaller."""
    found = []
    for name, language in product(screens_of(format), CODES):
        if name in OWN_SCREENS:
            continue
        session, stage, now_ms = screen(name, stage_for(format), translator_of(language), None, 1)
        room = of_room(session, stage, language, now_ms)
        for size, desk_text in SETTINGS:
            scene = of_desk(session, stage, room, size, language, now_ms, desk_text)
            if scene.name == "desk":
                found += [f"{name} {language} {size} {desk_text}: {fault}" for fault in faults(scene, desk_text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("ballot", BALLOTS)
def test_the_desk_shows_a_secret_count_and_the_room_never_does(ballot: str) -> None:
    one, other = two_votes(ballot)
    for stage in private_stages():
        rooms, desks = zip(*(both(each, stage, (1366, 768)) for each in (one, other)), strict=True)
        assert rooms[0] == rooms[1], stage.overlay
        if stage.overlay is None:
            assert desks[0] != desks[1]


def private_stages() -> list[Stage]:
    """Stages on which the facilitator looks at something, or types."""
    playing = Stage(screen=Screen.PLAY, peek=True)
    return [playing, *(replace(playing, overlay=overlay) for overlay in Overlay)]


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_for_the_facilitator_alone_is_on_the_desk_and_never_in_the_room(format: str) -> None:
    for name in screens_of(format):
        if name in OWN_SCREENS:
            continue
        session, stage, now_ms = screen(name, stage_for(format), translator_of("en"), None, 1)
        assert session is not None
        decks = tuple(replace(deck, cards=tuple(map(with_secrets, deck.cards))) for deck in session.decks)
        session = replace(session, decks=decks)
        editor = Editor(Editing.NEW_NOTE, FOR_THE_PLAYER)
        for typing in (stage, replace(stage, overlay=Overlay.NOTE, editor=editor)):
            room, _ = both(session, typing, (1366, 768), now_ms=now_ms)
            assert FOR_THE_PLAYER not in " ".join(words_in(room)), name


def with_secrets(card: Card) -> Card:
    text = Text("secret", FOR_THE_PLAYER)
    return replace(card, prompts=(text,) * 2, notes=text)


def test_the_desk_tells_the_prompts_of_the_card() -> None:
    session, stage, now_ms = screen("for", secretive_stage(), translator_of("en"), None, 1)
    _, scene = both(session, stage, (1366, 768), now_ms=now_ms)
    assert FOR_THE_PLAYER in " ".join(words_in(scene))


def test_before_a_session_the_room_sees_where_it_is_and_the_desk_chooses() -> None:
    room, scene = both(None, stage_for("duel"), (1366, 768))
    assert room.name == "lobby"
    assert not list(room.targets())
    assert scene.name == "table"


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("format", FORMATS)
def test_on_one_screen_what_helps_is_laid_over_it_without_what_is_secret(format: str, size: Size) -> None:
    for name in screens_of(format):
        if name in OWN_SCREENS:
            continue
        session, stage, now_ms = screen(name, stage_for(format), translator_of("fr"), None, 1)
        assert session is not None
        laid = replace(stage, overlay=Overlay.PROMPTER)
        scene = audience(session, laid, translator_of("fr"), Prefs("fr"), ruler(), size, max(now_ms, session.at_ms))
        assert not faults(scene), (name, faults(scene))
        assert not scene.cut, name
        ids = {node.id for node in scene.nodes}
        if not session.state.finished:
            assert "reminder" in ids, name
            assert ("clock" in ids) is not isinstance(session.state.timer, Untimed), name
        assert not any(node.id.startswith(("desk/answer", "desk/votes")) for node in scene.nodes), name


def test_the_way_on_turns_the_pages_of_the_room_from_the_desk_too() -> None:
    session, stage, now_ms = screen("summary", secretive_stage(), translator_of("en"), None, 1)
    room = replace(both(session, stage, SIZES[0])[0], pages=4, page=2)
    tr, prefs = translator_of("en"), Prefs("en")
    seen = desk(session, replace(stage, seat=Seat.DESK), tr, prefs, ruler(), SIZES[0], now_ms, room)
    assert (seen.pages, seen.page) == (4, 2)


def test_whoever_does_this_for_the_first_time_reads_what_to_do_in_every_step() -> None:
    """In each phase of each format: beside a vote that is counted, too."""
    without = []
    for format in FORMATS:
        for name in screens_of(format):
            if name in OWN_SCREENS or name in OVERLAYS:
                continue
            session, stage, now_ms = screen(name, stage_for(format), translator_of("en"), None, 1)
            assert session is not None
            _, scene = both(session, stage, (1366, 768), now_ms=now_ms)
            if not session.state.finished and session.phase.kind is not PhaseKind.BREAK:
                doing = [node for node in scene.nodes if node.id == "desk/now/0"]
                room_left = session.phase.kind not in (PhaseKind.RANK, PhaseKind.VOTE)
                if not doing and room_left:
                    without.append(f"{format} {name}")
    assert not without


def test_no_sign_on_the_desk_is_one_that_its_fonts_do_not_have() -> None:
    for format in FORMATS:
        for name in screens_of(format):
            if name in OWN_SCREENS or name in OVERLAYS:
                continue
            session, stage, now_ms = screen(name, stage_for(format), translator_of("en"), None, 1)
            for page in range(2):
                _, scene = both(session, replace(stage, desk_page=page), (1366, 768), now_ms=now_ms)
                assert not ARROWS & set(" ".join(words_in(scene))), (format, name)


def test_beside_a_desk_the_room_reads_neither_how_late_it_is_nor_a_hint_about_keys() -> None:
    for format in FORMATS:
        for name in screens_of(format):
            if name in OWN_SCREENS or name in OVERLAYS:
                continue
            session, stage, now_ms = screen(name, stage_for(format), translator_of("en"), None, 1)
            room, _ = both(session, stage, (1366, 768), now_ms=now_ms + 20 * MINUTE_MS)
            words = " ".join(words_in(room))
            assert "min late" not in words, (format, name)
            keys = [node.id for node in room.nodes if "/key" in node.id and not node.id.startswith("option/")]
            steps = [node.id for node in room.targets() if node.id.endswith(("/less", "/more", "take-back", "hint"))]
            assert not keys + steps, (format, name)


def test_a_room_that_is_late_reads_on_the_desk_by_how_much_and_what_to_leave_out() -> None:
    session, stage, now_ms = screen("discussion", stage_for("duel"), translator_of("en"), None, 1)
    _, on_time = both(session, stage, (1366, 768), now_ms=now_ms)
    _, late = both(session, stage, (1366, 768), now_ms=now_ms + 20 * MINUTE_MS)
    assert "desk/late" in {node.id for node in late.nodes}
    assert label_of(on_time, "plan") == "Running order"
    assert label_of(late, "plan") == "Leave out: one card of Duel (−12 min)"
    places = [next(node.box for node in scene.nodes if node.id == "plan") for scene in (on_time, late)]
    assert places[0].x == places[1].x


def test_the_desk_tells_the_time_of_day_where_there_is_room_for_it() -> None:
    session, stage, now_ms = screen("discussion", stage_for("duel"), translator_of("en"), None, 1)
    stage = replace(stage, seat=Seat.DESK)
    room, _ = both(session, stage, (1366, 768), now_ms=now_ms)
    tr, prefs = translator_of("en"), Prefs("en")
    shown = desk(session, stage, tr, prefs, ruler(), (1366, 768), now_ms, room, "2026-11-23T10:42+01:00")
    assert label_of(shown, "desk/clock-on-the-wall") == "10:42"


def label_of(scene: Scene, node_id: str) -> str:
    return next(node.label for node in scene.nodes if node.id == node_id)


def test_before_anything_was_done_the_desk_offers_no_way_back() -> None:
    session, stage, now_ms = screen("read", stage_for("duel"), translator_of("en"), None, 1)
    _, first = both(session, stage, (1366, 768), now_ms=now_ms)
    assert "back" not in {node.id for node in first.targets()}
    session, stage, now_ms = screen("for", stage_for("duel"), translator_of("en"), None, 1)
    _, later = both(session, stage, (1366, 768), now_ms=now_ms)
    assert label_of(later, "back") == "Undo"
    assert {"desk/done/0", "desk/done/1"} <= {node.id for node in later.nodes}


def test_votes_on_several_proposals_say_which_proposal_each_was_about() -> None:
    session, stage, now_ms = screen("where-we-stand", stage_for("decide"), translator_of("en"), None, 1)
    _, scene = both(session, stage, (1366, 768), now_ms=now_ms)
    votes = [node.label for node in scene.nodes if node.id.startswith("desk/votes/") and node.label]
    assert [words.partition(" – ")[0] for words in votes] == ["First vote, 1", "First vote, 2", "First vote, 3"]
    assert all(": 0" not in words for words in votes)


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("reason", [*sorted(CONFIRMABLE), Reason.TOO_MANY_VOTES, Reason.NOTHING_DEALT])
def test_why_a_key_did_nothing_stands_out_on_the_desk_and_is_never_cut(reason: Reason, language: str) -> None:
    session, stage, now_ms = screen("first-vote", stage_for("duel"), translator_of(language), None, 1)
    for size, desk_text in (((1366, 768), 100), ((1024, 768), 150)):
        _, scene = both(session, replace(stage, notice=reason), size, language, now_ms, desk_text)
        line = scene.node("desk/line")
        assert not line.label.endswith("…"), size
        assert "desk/line/ground" in {node.id for node in scene.nodes}
        assert faults(scene, desk_text) == []
