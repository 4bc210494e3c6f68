"""Minutes and charter as they go home with a group, compared with what was read and found good.

After a change that is meant: `python3 dev.py test tests/view/minutes --update-golden`, then read the difference.
"""

from dataclasses import replace
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.charter import Article
from game.core.commands import Adopt, Advance, EndSession, EnterCount, NextPart, SkipCard, TakeNote
from game.core.plan import PlanPart
from game.core.session import Session, Settings
from game.core.start import new_planned_session, new_session
from game.i18n.dates import moment_words
from game.shell.catalogue import Catalogue, open_catalogue
from game.shell.player import Player
from game.view.audience import audience
from game.view.minutes import as_markdown, as_text, charter_of, minutes_of
from game.view.minutes.session import shown_facts
from game.view.minutes.writing import WIDTH, Heading, Items, Paragraph
from game.view.prefs import Prefs
from game.view.scene import Words
from game.view.screens import Screen
from game.view.stage import Stage
from tests.view.samples import after, ruler

Leave = type[EndSession] | type[SkipCard] | type[NextPart]

FOLDER = Path(__file__).parent / "golden"
STARTED = "2026-11-23T14:32:00+01:00"
FORMATS = ("trial", "orders-of-magnitude", "line-up", "regnier", "one-two-four-all")


@cache
def catalogue() -> Catalogue:
    return open_catalogue()


def played(session: Session) -> Session:
    """The session to its end, by somebody who plays by himself."""
    player = Player(session.seed)
    for _ in range(3000):
        command = player.next_command(session, session.at_ms)
        if command is None:
            return session
        session = after(session, command)
    pytest.fail("it does not come to an end")


def of_plan(plan: str, seed: int = 1) -> Session:
    formats = {name: each for name, (each, _) in catalogue().formats.items()}
    decks = [catalogue().decks[name][0] for name in ("environment", "work")]
    return new_planned_session(decks, catalogue().plans[plan][0], formats, Settings(24, 1, tables=5), seed)


def of_format(name: str, cards: int = 1) -> Session:
    decks = [catalogue().decks[deck][0] for deck in ("environment", "work")]
    return new_session(decks, catalogue().formats[name][0], Settings(24, cards, tables=3), 1)


@cache
def documents() -> dict[str, str]:
    """Every golden text by the name of its file."""
    found = {}
    for language in ("en", "fr"):
        started = moment_words(STARTED, language)
        tr = catalogue().translator(language)
        café = played(of_plan("cafe-hour"))
        found[f"cafe-hour.{language}.md"] = as_markdown(minutes_of(tr, café, started))
        found[f"cafe-hour.{language}.txt"] = as_text(minutes_of(tr, café, started))
        charter = _with_charter(of_format("decide"))
        found[f"charter.{language}.md"] = as_markdown(charter_of(tr, charter, started))
        found[f"charter.{language}.txt"] = as_text(charter_of(tr, charter, started))
        for name in FORMATS:
            found[f"{name}.{language}.md"] = as_markdown(minutes_of(tr, played(of_format(name)), started))
    return found


def _with_charter(session: Session) -> Session:
    articles = (
        Article("We ask the pupils before we buy a tool", "Three would rather wait a year.", 18, 24, "people", 0, 0),
        Article("Every AI text is marked as one!", "", 4, 5, "tables", 0, 0),
        Article("1. A café without screens, once a month", "", 11, 40, "dots", 0, 0),
        Article("We meet again in spring", "", None, None, "", 0, 0),
    )
    return replace(session, state=replace(session.state, articles=articles))


NAMES = [
    f"{name}.{code}.{kind}" for name in ("cafe-hour", "charter") for code in ("en", "fr") for kind in ("md", "txt")
]
NAMES += [f"{name}.{code}.md" for name in FORMATS for code in ("en", "fr")]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_as_it_was_read(name: str, pytestconfig: pytest.Config) -> None:
    now, file = documents()[name], FOLDER / name
    if pytestconfig.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8", newline="\n")
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    changes = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=0))
    if changes:
        pytest.fail(f"{name} has changed; --update-golden writes it anew\n{changes}", pytrace=False)


def test_there_is_no_golden_document_of_something_that_is_gone() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == sorted(NAMES)


def test_a_charter_without_articles_is_no_document() -> None:
    assert charter_of(catalogue().translator("en"), of_format("decide"), STARTED) == ()


def test_an_article_is_in_the_minutes_as_soon_as_it_is_adopted() -> None:
    session = after(of_format("decide"), Adopt(0, "We try it for a month"))
    assert "We try it for a month." in as_text(minutes_of(catalogue().translator("en"), session, STARTED))


def test_facts_are_told_once_they_were_shown_and_not_before() -> None:
    session = of_format("duel", cards=2)
    while session.phase.kind != "reveal":
        assert shown_facts(session, session.round) == ()
        session = after(session, Advance(session.at_ms, confirmed=True))
    assert shown_facts(session, session.round) == ()
    session = after(session, Advance(session.at_ms))
    (shown,) = shown_facts(session, session.round)
    first = session.round
    session = after(session, Advance(session.at_ms))
    assert shown_facts(session, first) == (shown,)
    assert shown.source.url in as_text(minutes_of(catalogue().translator("en"), session, STARTED))
    session = after(session, SkipCard(session.at_ms))
    assert shown_facts(session, session.state.rounds[1]) == ()


def test_notes_stand_under_their_theme_or_their_side() -> None:
    session = of_format("duel")
    session = after(session, TakeNote(0, "for", "It saves time"), TakeNote(0, None, "Who pays?", theme="Costs"))
    text = as_text(minutes_of(catalogue().translator("en"), session, STARTED))
    assert "For:\n\n- It saves time\n\nCosts:\n\n- Who pays?" in text


@given(st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool))
def test_whatever_people_typed_stays_text_in_markdown(typed: str) -> None:
    written = as_markdown((Items((typed,)), Paragraph(typed)))
    first, second = written.rstrip("\n").split("\n\n", 1)
    assert first.removeprefix("- ") == second
    assert not second.startswith(("#", "- ", "+ ", "> ", "* ", "    "))
    unescaped = second
    for sign in "`*_[]<>#|~-+=.)":
        unescaped = unescaped.replace(f"\\{sign}", sign)
    assert unescaped.replace("\\\\", "\\") == typed or "\\" in typed


def test_plain_text_keeps_to_its_width_and_underlines_titles() -> None:
    text = as_text(
        (Heading(1, "Title"), Heading(2, "Part"), Items(("word " * 60,), numbered=True), Paragraph("word " * 60))
    )
    assert text.startswith("Title\n=====\n\nPart\n----\n\n1. word")
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert "\n   word" in text


@pytest.mark.parametrize("leave", [None, EndSession, SkipCard, NextPart])
@pytest.mark.parametrize("phase", ["for", "discussion", "second-vote"])
def test_a_secret_vote_is_in_no_minutes_before_the_room_has_seen_it(leave: Leave | None, phase: str) -> None:
    assert minutes_of_a_secret_vote(9, 4, phase, leave) == minutes_of_a_secret_vote(3, 17, phase, leave)


def test_a_secret_vote_is_in_the_minutes_once_it_was_revealed() -> None:
    assert "for 9" in minutes_of_a_secret_vote(9, 4, "outcome", None).lower()
    assert "for 9" in minutes_of_a_secret_vote(9, 4, "outcome", NextPart).lower()


def test_a_part_that_was_left_says_so_in_the_minutes_and_in_the_summary() -> None:
    session = after(of_plan("cafe-hour"), NextPart(0), NextPart(0), EndSession(0))
    assert "Left before its end." in as_text(minutes_of(catalogue().translator("en"), session, STARTED))
    scene = audience(session, Stage(screen=Screen.PLAY), catalogue().translator("en"), Prefs(), ruler(), (1024, 768), 0)
    words = [" ".join(node.paint.lines) for node in scene.nodes if isinstance(node.paint, Words)]
    assert "Fact or fake\u00a0· left before its end" in words
    assert not any(each.startswith("Welcome") for each in words), "a heading over nothing"


def minutes_of_a_secret_vote(for_: int, against: int, phase: str, leave: Leave | None) -> str:
    """Two parts that play a duel each; the first is left at that phase, its first vote closed."""
    duel = catalogue().formats["duel"][0]
    plan = catalogue().plans["cafe-hour"][0]
    twice = replace(plan, parts=(PlanPart(duel.id, 2, 20), PlanPart(duel.id, 1, 20)))
    session = new_planned_session([catalogue().decks["work"][0]], twice, {duel.id: duel}, Settings(24, 1, tables=3), 1)
    while session.phase.id != phase:
        if session.phase.id == "first-vote":
            session = after(session, EnterCount(0, "for", for_), EnterCount(0, "against", against))
        session = after(session, Advance(0, confirmed=True))
    session = after(session, leave(0)) if leave is not None else session
    return as_text(minutes_of(catalogue().translator("en"), session, STARTED))
