"""What has no room on a screen is found, with the part of the card that it is and how much there is of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.loader import load_deck
from game.core.deck import CaseCard, Deck, DilemmaCard, RankingCard, TrialCard
from game.core.text import Text
from game.i18n.translator import Catalogue, Translator
from game.view.fit import Misfit, misfits
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import write_deck
from tests.view.samples import ruler

SIZE = (1024, 768)
SENTENCE = "A room reads as many words as it has time for, and no more. "
ENGLISH = Translator("en")


@pytest.fixture
def sample(tmp_path: Path) -> Deck:
    return load_deck(write_deck(tmp_path, ALL_KINDS)).required()


def found(deck: Deck, tr: Translator = ENGLISH, size: tuple[int, int] = SIZE) -> list[Misfit]:
    return list(misfits(deck, tr, ruler(), size))


def long_text(text: Text, times: int = 20) -> Text:
    return Text(text.context, SENTENCE * times)


def test_a_deck_of_short_texts_has_room_for_all(sample: Deck) -> None:
    assert found(sample) == []


def test_a_long_text_is_found_and_its_screens_are_counted(sample: Deck) -> None:
    card = sample.cards[0]
    (misfit,) = found(replace(sample, cards=(replace(card, text=long_text(card.text)), *sample.cards[1:])))
    assert (misfit.text.context, misfit.part) == (card.text.context, "text")
    assert misfit.screens > 1
    (twice,) = found(replace(sample, cards=(replace(card, text=long_text(card.text, 40)), *sample.cards[1:])))
    assert twice.screens == pytest.approx(2 * misfit.screens, rel=0.1)


def test_every_part_that_the_room_reads_is_measured(sample: Deck) -> None:
    def longer(deck: Deck) -> Deck:
        cards = []
        for card in deck.cards:
            twists = tuple(long_text(twist) for twist in card.twists)
            card = replace(card, text=long_text(card.text), easy=card.easy and long_text(card.easy), twists=twists)
            match card:
                case DilemmaCard():
                    card = replace(card, options=tuple(replace(o, text=long_text(o.text)) for o in card.options))
                case RankingCard():
                    card = replace(card, items=tuple(replace(i, text=long_text(i.text)) for i in card.items))
                case CaseCard():
                    parts = tuple(long_text(part) for part in card.parts)
                    card = replace(card, parts=parts, question=long_text(card.question))
                case TrialCard():
                    card = replace(card, roles=tuple(replace(r, brief=long_text(r.brief)) for r in card.roles))
                case _:
                    pass
            if hasattr(card, "because"):
                card = replace(card, because=long_text(card.because))
            cards.append(card)
        roles = tuple(replace(role, interests=long_text(role.interests)) for role in deck.roles)
        facts = tuple(replace(fact, text=long_text(fact.text)) for fact in deck.facts)
        return replace(deck, cards=tuple(cards), roles=roles, facts=facts)

    parts = {misfit.part for misfit in found(longer(sample))}
    assert parts == {
        "fact", "role", "text", "easy", "options", "because", "items", "parts", "question", "roles", "twists",
    }  # fmt: skip


def test_a_fact_has_room_only_with_its_caveat_and_its_source(sample: Deck) -> None:
    fact = sample.facts[0]
    (misfit,) = found(replace(sample, facts=(replace(fact, caveat=long_text(fact.caveat, 8)), *sample.facts[1:])))
    assert (misfit.text.context, misfit.part) == (fact.text.context, "fact")
    source = replace(fact.source, title=SENTENCE * 8)
    assert len(found(replace(sample, facts=(replace(fact, source=source), *sample.facts[1:])))) == 1


def test_a_text_is_measured_in_the_language_that_is_shown(sample: Deck) -> None:
    card = sample.cards[0]
    french = Translator("fr", Catalogue({card.text.context: SENTENCE * 20}, {}))
    assert [misfit.text for misfit in found(sample, french)] == [card.text]


def test_all_sizes_of_a_shape_have_the_same_room(sample: Deck) -> None:
    card = sample.cards[0]
    deck = replace(sample, cards=(replace(card, text=long_text(card.text)), *sample.cards[1:]))
    (small,), (large,) = found(deck), found(deck, size=(2048, 1536))
    assert small.screens == pytest.approx(large.screens, rel=0.15)
