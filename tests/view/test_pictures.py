"""Images of decks on cards: as large as the claim allows, told in words, and the ones that printed cards have."""

from dataclasses import replace

import pytest

from game.core.deck import CardKind
from game.printing.cards import printed_cards
from game.view.pictures import LEAST, image_of
from game.view.prefs import ThemeName
from game.view.scene import Icon, Node, Panel, Picture, Role, Scene
from game.view.screens import Screen
from game.view.sheet import contact_sheet
from game.view.theme import MAT
from tests.view.hard_cases import at_phase, deck_with_images, long_deck, session_of
from tests.view.rules import faults
from tests.view.samples import FORMATS, Size, deck, format_named, gallery, ruler, seen, stage_with, translator_of

SIZES = ((1920, 1080), (1024, 768), (800, 600))
ILLUSTRATED = deck_with_images(deck())

at_every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def shown(phase: str, size: Size, language: str = "en", theme: ThemeName = ThemeName.PAPER) -> Scene:
    session = at_phase(session_of(ILLUSTRATED), phase)
    stage = replace(stage_with(ILLUSTRATED), screen=Screen.PLAY)
    return seen(session, stage, size=size, language=language, theme=theme)


def image_on(scene: Scene) -> Node:
    (found,) = [node for node in scene.nodes if isinstance(node.paint, Picture)]
    return found


@at_every_size
@pytest.mark.parametrize("phase", ["read", "for", "discussion"])
def test_a_card_shows_its_image_beside_a_claim_that_reads_well(phase: str, size: Size) -> None:
    scene = shown(phase, size)
    image, claim, face = image_on(scene), scene.node("card/text"), scene.node("card/face")
    assert image.paint == Picture(deck().id, "mill.png")
    assert min(image.box.h, image.box.w * 3 / 4) >= 0.9 * LEAST * size[1] / 100
    apart = image.box.x >= claim.box.right or image.box.y >= claim.box.bottom
    assert apart, "the image and the claim do not overlap"
    assert face.box.x <= image.box.x
    assert image.box.right <= face.box.right
    assert face.box.y <= image.box.y
    assert image.box.bottom <= face.box.bottom


@at_every_size
def test_text_so_large_that_it_needs_a_column_leaves_the_image_a_place_of_its_own(size: Size) -> None:
    session = at_phase(session_of(ILLUSTRATED), "read")
    stage = replace(stage_with(ILLUSTRATED), screen=Screen.PLAY)
    pages = [seen(session, stage, size=size, text=200)]
    pages += [seen(session, replace(stage, page=page), size=size, text=200) for page in range(1, pages[0].pages)]
    with_image = [page for page in pages if any(isinstance(node.paint, Picture) for node in page.nodes)]
    assert len(with_image) == 1
    image, (page,) = image_on(with_image[0]), with_image
    assert min(image.box.h, image.box.w * 3 / 4) >= 2 * LEAST * size[1] / 100
    assert not faults(page, ruler(), zoom=2)


def test_an_image_is_told_in_words_and_whose_it_is_stands_below_it() -> None:
    scene = shown("read", (1024, 768), "fr")
    image = image_on(scene)
    assert (image.role, image.label) == (Role.IMAGE, "A mill beside a river.")
    assert scene.node("card/image/credit").label == "Image\u00a0: Anna Painter, CC BY 4.0"
    assert scene.node("card/image/credit").box.y >= image.box.bottom


def test_from_right_to_left_the_image_stands_on_the_left() -> None:
    scene = shown("read", (1920, 1080), "ar-XB")
    assert image_on(scene).box.right <= scene.node("card/text").box.x


def test_an_image_lies_on_something_light_in_the_dark_too() -> None:
    mat = shown("read", (1024, 768), theme=ThemeName.NIGHT).node("card/image/mat")
    assert isinstance(mat.paint, Panel)
    assert mat.paint.fill == MAT


@at_every_size
def test_a_claim_keeps_the_room_that_it_needs(size: Size) -> None:
    long = deck_with_images(long_deck())
    session = at_phase(session_of(long), "for")
    with_image = seen(session, replace(stage_with(long), screen=Screen.PLAY), size=size)
    bare = seen(
        at_phase(session_of(long_deck()), "for"), replace(stage_with(long_deck()), screen=Screen.PLAY), size=size
    )
    images = [node for node in with_image.nodes if isinstance(node.paint, Picture)]
    assert images or with_image.node("card/text") == bare.node("card/text")


def test_every_format_shows_images_of_cards_unless_their_items_need_the_whole_card() -> None:
    for name in FORMATS:
        format = format_named(name)
        stage = stage_with(ILLUSTRATED, format=format)
        scenes = (gallery(phase.id, size=(1920, 1080), stage=stage) for phase in format.phases)
        pictures = [node for scene in scenes for node in scene.nodes if isinstance(node.paint, Picture)]
        assert pictures or set(format.cards) <= {CardKind.RANKING}, name


def test_screen_and_print_choose_the_same_picture() -> None:
    mixed = replace(
        ILLUSTRATED, cards=(*ILLUSTRATED.cards[:3], *deck().cards[3:6], replace(deck().cards[6], picture=None))
    )
    tr = translator_of("en")
    for card, printed in zip(mixed.cards, printed_cards(mixed, tr), strict=True):
        image = image_of(tr, mixed, card)
        assert printed.front.picture == (image.file if image is not None else card.picture or mixed.look.icon)
    front = contact_sheet(mixed, tr, ruler(), (1920, 1080), ThemeName.PAPER)[0]
    on_front = [node for node in front.nodes if "/front/i" in node.id and isinstance(node.paint, Icon | Picture)]
    assert isinstance(on_front[0].paint, Picture)
