"""From YAML to the core's data."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from game import paths
from game.content.loader import load_deck, load_format
from game.content.texts import texts_in
from game.content.told import ContentError
from game.core.codec import from_json, to_json
from game.core.deck import (
    CardKind,
    CaseCard,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Lean,
    Look,
    Option,
    QuestionCard,
    RankingCard,
    Scale,
    Source,
    StatementCard,
    TrialCard,
    TrialRole,
)
from game.core.format import Format, PhaseKind
from game.core.text import Text
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import DECK, FORMAT, brief, spoilt, write_deck, write_format

LOOSE_SIGN = re.compile("(?<!\u202f)[?!;]|(?<!\u00a0):(?!//)|'")


def test_a_deck_holds_what_its_file_says(tmp_path: Path) -> None:
    deck = load_deck(write_deck(tmp_path)).required()
    assert (deck.id, deck.language, deck.topic, deck.version) == ("sample", "en", "work", "1.0.0")
    assert (deck.reviewed, deck.ages, deck.authors) == ("2026-11-22", (12, 99), ("Ada Martin",))
    assert deck.look == Look("work", "briefcase")
    fact = deck.fact("first-fact")
    assert fact.lean is Lean.NUANCE
    assert fact.source == Source("A report", "An institute", "2025-07", "https://example.org/report")
    card = deck.card("first-card")
    assert (card.kind, card.picture, card.facts) == (CardKind.STATEMENT, "leaf", ("first-fact",))
    assert isinstance(card, StatementCard)
    assert card.arguments_against[1] == Text("sample/first-card/against/2", "Nobody knows how.")


def test_every_text_has_a_context_made_of_ids(tmp_path: Path) -> None:
    deck = load_deck(write_deck(tmp_path)).required()
    assert [text.context for text in texts_in(deck)] == [
        "sample/title",
        "sample/summary",
        "sample/facts/first-fact/text",
        "sample/facts/first-fact/figure",
        "sample/facts/first-fact/caveat",
        "sample/roles/mayor/name",
        "sample/roles/mayor/interests",
        "sample/first-card/text",
        "sample/first-card/easy",
        "sample/first-card/twists/1",
        "sample/first-card/prompts/1",
        "sample/first-card/notes",
        "sample/first-card/for/1",
        "sample/first-card/for/2",
        "sample/first-card/against/1",
        "sample/first-card/against/2",
    ]


def test_each_kind_of_card_holds_what_its_file_says(tmp_path: Path) -> None:
    deck = load_deck(write_deck(tmp_path, ALL_KINDS)).required()
    assert [card.kind for card in deck.cards] == [
        CardKind.STATEMENT,
        CardKind.DILEMMA,
        CardKind.CLAIM,
        CardKind.ESTIMATE,
        CardKind.RANKING,
        CardKind.RANKING,
        CardKind.QUESTION,
        CardKind.CASE,
        CardKind.TRIAL,
    ]
    _, dilemma, claim, estimate, ranking, timeline, question, case, trial = deck.cards
    assert isinstance(dilemma, DilemmaCard)
    assert dilemma.options[1] == Option("replace", Text("sample/old-computers/options/replace", "Buy new ones."))
    assert [text.source for text in dilemma.twists] == ["And if they were given to us?"]
    assert isinstance(claim, ClaimCard)
    assert (claim.answer, claim.because.context) == (False, "sample/picture-or-text/because")
    assert isinstance(estimate, EstimateCard)
    assert (estimate.answer, estimate.minimum, estimate.maximum) == (90.0, 1.0, 100.0)
    assert (estimate.scale, estimate.unit.context) == (Scale.LOG, "sample/energy-of-a-clip/unit")
    assert isinstance(ranking, RankingCard)
    assert [(item.id, item.value) for item in ranking.in_order] == [("text", 0.05), ("picture", 2.9), ("clip", 90.0)]
    assert ranking.items[0].text == Text("sample/from-little-to-much/items/clip", "A video")
    assert (ranking.dates, ranking.by.context) == (False, "sample/from-little-to-much/by")
    assert isinstance(timeline, RankingCard)
    assert timeline.dates
    assert isinstance(question, QuestionCard)
    assert question.facts == ()
    assert isinstance(case, CaseCard)
    assert case.question == Text("sample/school-assistant/question", "Should the school keep it?")
    assert case.parts[0].context == "sample/school-assistant/parts/1"
    assert [deck.role(role).name.source for role in case.roles] == ["The mayor", "The teacher"]
    assert isinstance(trial, TrialCard)
    assert trial.roles[2] == TrialRole(
        "jury",
        Text("sample/machine-on-trial/roles/jury/name", "The jury"),
        Text("sample/machine-on-trial/roles/jury/brief", "Listen and decide."),
    )
    assert [deck.fact(fact).lasting for fact in ("energy-each", "first-meeting")] == [False, True]


def test_no_two_texts_of_a_deck_share_a_context(tmp_path: Path) -> None:
    contexts = [text.context for text in texts_in(load_deck(write_deck(tmp_path, ALL_KINDS)).required())]
    assert len(contexts) > 60
    assert len(set(contexts)) == len(contexts)


def test_a_format_holds_what_its_file_says(tmp_path: Path) -> None:
    form = load_format(write_format(tmp_path)).required()
    assert (form.id, form.people, form.cards) == ("sample", (4, 40), (CardKind.STATEMENT,))
    assert [phase.kind for phase in form.phases[:3]] == [PhaseKind.SHOW, PhaseKind.VOTE, PhaseKind.SPEAK]
    assert (form.phase("one").ballot, form.phase("one").secret, form.phase("two").secret) == ("stance", True, False)
    assert (form.phase("pro").who, form.phase("talk").seconds) == ("for", 0)
    assert (form.phase("end").outcome, form.phase("end").votes, form.phase("end").facts) == ("swing", ("one", "two"), 1)
    assert form.phase("talk").prompt == Text("formats/sample/talk/prompt", "Talk.")


def test_what_a_deck_may_leave_out_is_empty(tmp_path: Path) -> None:
    text = DECK
    for field in ("easy", "picture", "facts", "twists", "prompts", "notes"):
        (line,) = re.findall(rf"^    {field}: .*\n", text, re.MULTILINE)
        text = text.replace(line, "")
    text = text[: text.index("facts:")] + text[text.index("cards:") :]
    loaded = load_deck(write_deck(tmp_path, text))
    assert [problem.rule for problem in loaded.problems] == ["cards-have-an-easy-text"]
    deck = loaded.required()
    card = deck.card("first-card")
    assert (deck.facts, deck.roles, card.facts, card.twists, card.prompts) == ((), (), (), (), ())
    assert (card.easy, card.picture, card.notes) == (None, None, None)


@pytest.mark.parametrize(
    ("topic", "look"),
    [
        ("environment", Look("environment", "leaf")),
        ("ip", Look("ip", "copyright")),
        ("work", Look("work", "briefcase")),
        ("bias", Look("bias", "scales")),
        ("health\nlook: {colour: bias, icon: leaf}", Look("bias", "leaf")),
        ("work\nlook: {colour: ip, icon: scales}", Look("ip", "scales")),
    ],
)
def test_a_deck_looks_like_its_topic_unless_it_says_otherwise(tmp_path: Path, topic: str, look: Look) -> None:
    deck = load_deck(write_deck(tmp_path, spoilt(DECK, "topic: work", f"topic: {topic}"))).required()
    assert deck.look == look


def test_the_hash_is_that_of_the_file_and_tells_two_versions_apart(tmp_path: Path) -> None:
    first = load_deck(write_deck(tmp_path)).required()
    second = load_deck(write_deck(tmp_path, DECK + "# a comment\n")).required()
    assert first.hash == hashlib.sha256(DECK.encode()).hexdigest()
    assert second.hash != first.hash


def test_how_lines_are_broken_in_the_file_does_not_show(tmp_path: Path) -> None:
    text = spoilt(DECK, "text: Schools should teach AI.", "text: >\n      Schools should\u00a0\n      teach   AI.\n")
    deck = load_deck(write_deck(tmp_path, text)).required()
    assert deck.card("first-card").text.source == "Schools should\u00a0 teach AI."


def test_notes_keep_their_lines(tmp_path: Path) -> None:
    text = spoilt(DECK, "notes: Ask for examples first.", "notes: |\n      First.\n      Then.")
    notes = load_deck(write_deck(tmp_path, text)).required().card("first-card").notes
    assert notes is not None
    assert notes.source == "First.\nThen."


def test_a_year_alone_is_a_date(tmp_path: Path) -> None:
    deck = load_deck(write_deck(tmp_path, spoilt(DECK, "date: 2025-07", "date: 2025"))).required()
    assert deck.fact("first-fact").source.date == "2025"


def test_a_deck_is_given_by_its_folder_or_its_file(tmp_path: Path) -> None:
    folder = write_deck(tmp_path)
    assert load_deck(folder) == load_deck(folder / "deck.yaml")


def test_a_missing_file_is_a_problem_like_others(tmp_path: Path) -> None:
    assert brief(load_deck(tmp_path / "nowhere").problems) == [("file-exists", 1, 1)]
    assert brief(load_deck(tmp_path).problems) == [("file-exists", 1, 1)]
    assert brief(load_format(tmp_path).problems) == [("file-exists", 1, 1)]


@pytest.mark.parametrize("text", ["", "   \n", "# only a comment\n", "- a\n", "words\n"])
def test_a_file_without_fields_says_how_to_begin(tmp_path: Path, text: str) -> None:
    (problem,) = load_deck(write_deck(tmp_path, text)).problems
    assert problem.rule == "file-holds-fields"
    assert "palabre: 1" in str(problem.fix)


def test_a_warning_does_not_hide_that_a_file_has_no_fields(tmp_path: Path) -> None:
    problems = load_deck(write_deck(tmp_path, "words #tag\n")).problems
    assert [problem.rule for problem in problems] == ["file-holds-fields", "texts-are-whole"]


def test_above_a_line_that_had_to_be_guessed_wrong_names_are_told_and_below_it_nothing_is(tmp_path: Path) -> None:
    text = spoilt(DECK, "title: Sample", "titel: Sample")
    text = spoilt(text, "    lean: nuance", "    lean: nuanced")
    text = spoilt(text, "    picture: leaf", "      picture: leaf")
    text = spoilt(text, "    notes: Ask", "    note: Ask")
    problems = load_deck(write_deck(tmp_path, text)).problems
    assert [problem.rule for problem in problems] == ["fields-are-known", "choices-are-known", "indentation-is-even"]


def test_what_is_missing_is_no_question_while_a_line_had_to_be_guessed(tmp_path: Path) -> None:
    text = spoilt(spoilt(DECK, "title: Sample\n", ""), "    picture: leaf", "      picture: leaf")
    assert [problem.rule for problem in load_deck(write_deck(tmp_path, text)).problems] == ["indentation-is-even"]


def test_asking_for_what_could_not_be_loaded_raises_all_problems(tmp_path: Path) -> None:
    loaded = load_deck(write_deck(tmp_path, "titel: x\n"))
    with pytest.raises(ContentError) as raised:
        loaded.required()
    assert raised.value.problems == loaded.problems


def test_loaded_content_survives_json(tmp_path: Path) -> None:
    deck = load_deck(write_deck(tmp_path, ALL_KINDS)).required()
    form = load_format(write_format(tmp_path, FORMAT)).required()
    assert from_json(Deck, json.loads(json.dumps(to_json(deck)))) == deck
    assert from_json(Format, to_json(form)) == form


SHIPPED_DECKS = sorted(path.parent for path in paths.decks_folder().glob("*/deck.yaml"))
SHIPPED_FORMATS = sorted(paths.formats_folder().glob("*.yaml"))


@pytest.mark.parametrize("folder", SHIPPED_DECKS, ids=lambda path: path.name)
def test_a_shipped_deck_has_no_error(folder: Path) -> None:
    loaded = load_deck(folder)
    assert loaded.value is not None, loaded.problems


@pytest.mark.parametrize("file", SHIPPED_FORMATS, ids=lambda path: path.stem)
def test_a_shipped_format_has_no_problem(file: Path) -> None:
    assert load_format(file).problems == ()


def test_the_duel_is_a_vote_a_debate_and_a_vote() -> None:
    duel = load_format(paths.formats_folder() / "duel.yaml").required()
    assert [(phase.kind.value, phase.who, phase.seconds) for phase in duel.phases] == [
        ("show", None, 30),
        ("vote", None, 45),
        ("speak", "for", 120),
        ("speak", "against", 120),
        ("discuss", None, 180),
        ("speak", "against", 60),
        ("speak", "for", 60),
        ("vote", None, 45),
        ("reveal", None, 0),
    ]
    assert duel.seconds_a_card == 11 * 60


def test_every_text_of_the_formats_has_a_french_translation_and_no_other_is_there() -> None:
    with (paths.formats_folder() / "locales" / "fr.po").open("rb") as file:
        french = {str(message.context): message for message in read_po(file, locale="fr") if message.id}
    texts = {text.context: text for path in SHIPPED_FORMATS for text in texts_in(load_format(path).required())}
    assert french.keys() == texts.keys()
    for context, message in french.items():
        assert message.id == texts[context].source
        assert isinstance(message.string, str)
        assert message.string
        assert not LOOSE_SIGN.search(message.string), message.string
