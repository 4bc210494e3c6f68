"""The charter: what a room adopted, in its own words."""

from game.core.charter import LONGEST_ARTICLE, Article
from game.core.commands import Adopt, Advance, EditArticle, EndSession, EnterCount, RemoveArticle, TakeNote
from game.core.reading import proposals_now
from game.core.reasons import Reason
from game.core.session import Session
from tests.core.fair import STORY, play_one
from tests.core.samples import begin, play, refusal


def at_the_outcome() -> Session:
    """Two proposals weighed by twelve people: the first passes, the second has a block."""
    session = play_one(STORY)
    while session.phase.id != "gradient":
        if session.phase.id == "ideas":
            session = play(session, TakeNote(0, None, "We ask first"), TakeNote(0, None, "We ban it"))
        session = play(session, Advance(0, confirmed=True))
    session = play(session, EnterCount(0, "1", 8), EnterCount(0, "3", 4), Advance(0))
    return play(session, EnterCount(0, "2", 10), EnterCount(0, "7", 2), Advance(0))


def test_an_outcome_says_what_can_be_adopted() -> None:
    assert [(each.key, each.text, each.passes) for each in proposals_now(at_the_outcome())] == [
        ("note-1", "We ask first", True),
        ("note-2", "We ban it", False),
    ]


def test_an_adopted_proposal_becomes_an_article_with_its_support() -> None:
    session = play(at_the_outcome(), Adopt(0, "We ask the pupils first.", "Two find it slow.", "note-1"))
    assert session.state.articles == (
        Article("We ask the pupils first.", "Two find it slow.", 12, 12, "people", 0, 0, proposal="note-1"),
    )


def test_proposals_can_still_be_adopted_after_the_outcome() -> None:
    session = at_the_outcome()
    while session.phase.id != "last":
        session = play(session, Advance(0))
    assert refusal(session, Adopt(0, "We ask first", "", "note-1")) is None


def test_what_was_not_voted_on_has_no_support_and_says_so() -> None:
    session = play(begin(), Adopt(0, "We meet again."))
    assert (session.state.articles[0].support, session.state.articles[0].present) == (None, None)
    assert refusal(session, Adopt(0, "We meet again.", "", "note-9")) is Reason.UNKNOWN_PROPOSAL


def test_articles_can_be_mended_and_taken_away() -> None:
    session = play(begin(), Adopt(0, "One"), Adopt(0, "Two"), EditArticle(0, 1, "Two, better", "Not all"))
    assert [(each.text, each.minority) for each in session.state.articles] == [("One", ""), ("Two, better", "Not all")]
    assert [each.text for each in play(session, RemoveArticle(0, 0)).state.articles] == ["Two, better"]
    assert refusal(session, EditArticle(0, 2, "x", "")) is Reason.UNKNOWN_ARTICLE
    assert refusal(session, EditArticle(0, 0, " ", "")) is Reason.NOTE_IS_EMPTY
    assert refusal(session, Adopt(0, "x" * (LONGEST_ARTICLE + 1))) is Reason.NOTE_IS_TOO_LONG


def test_the_charter_can_be_mended_after_the_end() -> None:
    session = play(begin(), Adopt(0, "One"), EndSession(0), EditArticle(0, 0, "One, better", ""))
    assert session.state.finished
    assert session.state.articles[0].text == "One, better"
