"""Images are judged before anything decodes them: by their first bytes, and drawings by what they hold."""

import os
from pathlib import Path

import pytest

from game import paths
from game.content.images import MOST_BYTES, MOST_SIDE_PX, Image, NoImage, image_of, safe_image
from game.content.loader import load_deck
from game.content.svg import DASHES, DOCTYPE, MOST_ELEMENTS, OUTSIDE, REPEATED, SCRIPT, TOO_MUCH, NoSvg, read_svg
from game.core.text import Text
from tests.content.pictures import PLAIN_SVG, SVG, jpeg, png, webp, webp_with_a_picture
from tests.content.samples import with_image, write_deck


@pytest.mark.parametrize(
    ("data", "image"),
    [
        (png(640, 480), Image("png", 640, 480)),
        (png(20_000, 20_000), Image("png", 20_000, 20_000)),
        (jpeg(1920, 1080), Image("jpeg", 1920, 1080)),
        (webp(800, 600), Image("webp", 800, 600)),
        (webp(800, 600, b"VP8 "), Image("webp", 800, 600)),
        (webp(16_000, 9, b"VP8X"), Image("webp", 16_000, 9)),
        (webp_with_a_picture((9, 9), (9, 9)), Image("webp", 9, 9)),
        (PLAIN_SVG, Image("svg", 24, 24)),
        (b'<svg width="50mm" height="2in"/>', Image("svg", 188, 192)),
        (b'<svg width="10" height="10" viewBox="0 0 60000 60000"/>', Image("svg", 60_000, 60_000)),
        (b'<svg width="60000" height="60000" viewBox="0 0 10 10"/>', Image("svg", 60_000, 60_000)),
    ],
)
def test_a_header_tells_the_kind_and_the_size(data: bytes, image: Image) -> None:
    assert image_of(data) == image


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + bytes(40),
        b"BM" + bytes(60),
        png()[:20],
        jpeg()[:4],
        b"\xff\xd8\xff\xda" + bytes(40),
        b"\xff\xd8\x00\x00" + bytes(40),
        b"\xff\xd8" + b"\xff\xda" * 100 + jpeg()[2:],
        webp()[:20],
        webp(kind=b"VP9 "),
        webp_with_a_picture((9, 9), (9000, 9)),
        b"<html/>",
        b"<svg/>",
        b'<svg width="100%" height="100%"/>',
        b"<svg" + b"<a>" * 50_000,
    ],
)
def test_what_is_no_still_image_is_told_apart(data: bytes) -> None:
    with pytest.raises(NoImage):
        image_of(data)


@pytest.mark.parametrize(
    ("width", "height", "safe"),
    [(1, 1, True), (4096, 1953, True), (4096, 1954, False), (4097, 1, False), (1, 4097, False), (0, 9, False)],
)
def test_an_image_is_safe_up_to_a_side_and_a_number_of_pixels(width: int, height: int, safe: bool) -> None:
    assert image_of(png(width, height)).is_safe is safe


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script>alert(1)</script>", SCRIPT),
        ('<path onclick="x()" d="M0 0"/>', SCRIPT),
        ('<foreignObject width="9" height="9"/>', SCRIPT),
        ('<a href="https://example.org"><path d="M0 0"/></a>', OUTSIDE),
        ('<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc"/>', OUTSIDE),
        ('<path d="M0 0" fill="url(https://example.org/x.svg#a)"/>', OUTSIDE),
        ("<style>@import 'https://example.org/x.css';</style>", OUTSIDE),
        ('<image href="data:image/png;base64,AAAA"/>', REPEATED),
        ('<g id="a"/><use href="#a"/>', REPEATED),
        ('<path d="M0 0H9" stroke-dasharray="0.0001"/>', DASHES),
        ('<path d="M0 0H9" style="stroke:red;stroke-dasharray:0.0001"/>', DASHES),
        ("<style>path{stroke-dasharray:0.0001}</style>", DASHES),
        ('<path d="M0 0H1e30"/>', TOO_MUCH),
        ('<path d="M0 0H9" stroke-width="5000"/>', TOO_MUCH),
        ('<g transform="scale(9)"><g transform="scale(9)"/></g>', TOO_MUCH),
        ('<g transform="matrix(99 0 0 1 0 0)"/>', TOO_MUCH),
        ("<g>" * 70 + "</g>" * 70, TOO_MUCH),
        ("<g/>" * MOST_ELEMENTS, TOO_MUCH),
        (f'<path d="M{"1 2 " * 3000}"/>', TOO_MUCH),
        ("<g/>" * 70_000, TOO_MUCH),
    ],
)
def test_a_drawing_holds_nothing_that_reaches_out_runs_repeats_or_never_ends(inside: str, fault: Text) -> None:
    assert fault in dict(read_svg(SVG.format(inside).encode()).faults)


def test_a_drawing_with_a_doctype_is_not_read_at_all() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg viewBox="0 0 9 9">&b;</svg>'
    assert dict(read_svg(bomb).faults) == {DOCTYPE: ""}


@pytest.mark.parametrize("icon", sorted((paths.assets_folder() / "icons").glob("*.svg")), ids=lambda icon: icon.stem)
def test_every_icon_of_the_game_is_a_plain_drawing(icon: Path) -> None:
    assert read_svg(icon.read_bytes()).faults == ()


def test_what_editors_write_beside_a_drawing_is_no_fault() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
        'width="210mm" height="297mm" viewBox="0 0 210 297" inkscape:version="1.4 (e7c3feb100, 2024-10-09)">'
        "<!-- made by hand --><metadata>x</metadata>"
        '<style>.a{fill:#123456;stroke-width:2px}</style><linearGradient id="b"/>'
        '<g transform="translate(900,-900) scale(0.5)"><path class="a" fill="url(#b)" d="M1,2 L3,4"/></g></svg>'
    )
    read = read_svg(drawing.encode())
    assert read.faults == ()
    assert (read.width, read.height) == (793, 1122)
    assert b"inkscape" not in read.plain


def test_what_stands_in_a_comment_is_not_handed_on_to_a_sloppy_reader() -> None:
    hidden = '<!-- > <path d="M0 0H9" stroke="red" stroke-dasharray="0.0001"/> --><path d="M1 1"/>'
    read = read_svg(SVG.format(hidden).encode())
    assert read.faults == ()
    assert b"dash" not in read.plain
    assert b'd="M1 1"' in read.plain


def test_only_safe_images_are_handed_out_to_be_drawn(tmp_path: Path) -> None:
    files = {
        "good.png": png(),
        "good.svg": PLAIN_SVG,
        "large.png": png(20_000, 20_000),
        "renamed.png": jpeg(),
        "script.svg": SVG.format("<script/>").encode(),
        "none.png": b"none",
        "heavy.png": png() + bytes(MOST_BYTES),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    safe = {name for name in (*files, "missing.png") if safe_image(tmp_path / name) is not None}
    assert safe == {"good.png", "good.svg"}


def rules_of(tmp_path: Path, name: str, data: bytes) -> list[str]:
    deck = write_deck(tmp_path, with_image(name))
    (deck / "images").mkdir(exist_ok=True)
    (deck / "images" / name).write_bytes(data)
    return [problem.rule for problem in load_deck(deck).problems]


@pytest.mark.parametrize(
    ("name", "data", "rules"),
    [
        ("photo.png", png(), []),
        ("photo.jpg", jpeg(), []),
        ("photo.webp", webp(), []),
        ("photo.svg", PLAIN_SVG, []),
        ("photo.png", b"", ["images-can-be-read"]),
        ("photo.png", jpeg(), ["images-can-be-read"]),
        ("photo.jpg", png(), ["images-can-be-read"]),
        ("photo.png", png(MOST_SIDE_PX + 1, 1), ["images-are-of-a-safe-size"]),
        ("photo.png", png(4000, 4000), ["images-are-of-a-safe-size"]),
        ("photo.svg", b'<svg viewBox="0 0 60000 60000"/>', ["images-are-of-a-safe-size"]),
        ("photo.png", png() + bytes(MOST_BYTES), ["images-are-of-a-safe-size"]),
        ("photo.svg", SVG.format("<script/>").encode(), ["svg-images-are-plain"]),
    ],
)
def test_each_limit_of_images_has_its_message(tmp_path: Path, name: str, data: bytes, rules: list[str]) -> None:
    assert rules_of(tmp_path, name, data) == rules


def test_an_image_that_is_a_link_or_is_missing_is_refused(tmp_path: Path) -> None:
    deck = write_deck(tmp_path, with_image("photo.png"))
    assert [problem.rule for problem in load_deck(deck).problems] == ["images-exist"]
    (deck / "images").mkdir()
    (tmp_path / "elsewhere.png").write_bytes(png())
    (deck / "images" / "photo.png").symlink_to(tmp_path / "elsewhere.png")
    assert [problem.rule for problem in load_deck(deck).problems] == ["images-exist"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_place_of_a_file_does_not_make_the_check_wait(tmp_path: Path) -> None:
    deck = write_deck(tmp_path)
    (deck / "deck.yaml").unlink()
    os.mkfifo(deck / "deck.yaml")
    assert [problem.rule for problem in load_deck(deck).problems] == ["file-exists"]


def test_an_image_that_changed_is_judged_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.content.library import open_deck

    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    assert rules_of(tmp_path, "photo.png", png()) == []
    deck = tmp_path / "sample"
    assert open_deck(deck).value is not None
    (deck / "images" / "photo.png").write_bytes(png(9000, 9000))
    assert open_deck(deck).value is None


def test_a_deck_knows_its_images_and_translators_their_texts(tmp_path: Path) -> None:
    assert rules_of(tmp_path, "photo.png", png()) == []
    (image,) = load_deck(tmp_path / "sample").required().images
    assert (image.file, image.credit) == ("photo.png", None)
    assert image.alt == Text("sample/images/photo.png/alt", "A classroom.")


def test_no_bytes_make_reading_a_drawing_fail_in_another_way() -> None:
    for data in (b"\xff\xfe<\0s\0", b'<?xml version="1.0" encoding="none"?><svg/>', b"\0" * 99, b"<svg>" + b"\xff" * 9):
        with pytest.raises(NoSvg):
            read_svg(data)
