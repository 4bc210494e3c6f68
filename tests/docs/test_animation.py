"""The README's animation: small, and it comes to rest."""

from pathlib import Path

from PIL import Image

from tools.make_animation import FILE, SIZE, STEPS

README = Path(__file__).parents[2] / "README.md"


def test_the_animation_of_the_readme_is_small_and_comes_to_rest() -> None:
    assert f"docs/images/{FILE.name}" in README.read_text(encoding="utf-8")
    assert FILE.stat().st_size <= 400_000
    with Image.open(FILE) as picture:
        assert picture.size == SIZE
        assert picture.n_frames > len(STEPS)
        assert picture.info["loop"] > 0
