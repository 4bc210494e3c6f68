"""Sounds: soft files, and a game that goes on without them."""

import array
import importlib.util
import math
import wave
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pygame
import pytest

from game.paths import assets_folder
from game.shell.audio import GROUPS, SOUNDS, Audio

ROOT = Path(__file__).resolve().parents[2]


def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_sounds", ROOT / "tools" / "make_sounds.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_short_soft_and_without_clicks(name: str) -> None:
    with wave.open(str(assets_folder() / "sounds" / f"{name}.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (22_050, 1, 2)
        samples = array.array("h", file.readframes(file.getnframes()))
    assert len(samples) <= 0.6 * 22_050
    assert 20 * math.log10(max(map(abs, samples)) / 32_767) == pytest.approx(-12, abs=0.2)
    assert abs(samples[0]) <= 20
    assert abs(samples[-1]) <= 20
    assert max(abs(b - a) for a, b in pairwise(samples)) < 3_000


def test_making_the_sounds_again_gives_the_same_files(tmp_path: Path) -> None:
    made = maker().write(tmp_path)
    assert {file.stem for file in made} == set(SOUNDS)
    for file in made:
        assert file.read_bytes() == (assets_folder() / "sounds" / file.name).read_bytes()


def test_the_device_is_opened_at_the_first_sound_and_not_when_muted() -> None:
    pygame.mixer.quit()
    audio = Audio(muted=True)
    audio.play("card")
    assert pygame.mixer.get_init() is None
    audio.muted = False
    for name in SOUNDS:
        audio.play(name)
    assert pygame.mixer.get_init() is not None
    assert pygame.mixer.get_busy()
    audio.close()
    assert pygame.mixer.get_init() is None


def test_without_a_sound_device_it_is_silent_and_asks_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    asked = []

    def no_device(*_: int) -> None:
        asked.append(1)
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", no_device)
    audio = Audio()
    audio.play("card")
    audio.play("reveal")
    assert asked == [1]


def test_a_missing_or_broken_file_is_silent(tmp_path: Path) -> None:
    (tmp_path / "reveal.wav").write_bytes(b"not a sound")
    audio = Audio(tmp_path)
    audio.play("card")
    audio.play("reveal")
    assert not pygame.mixer.get_busy()
    audio.close()


def test_a_sound_that_does_not_exist_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="time-up"):
        Audio().play("bang")


def test_a_kind_of_sound_that_is_off_opens_no_device_and_every_sound_has_a_kind() -> None:
    pygame.mixer.quit()
    assert set(GROUPS) == set(SOUNDS)
    audio = Audio()
    audio.volumes = {"clock": 0, "card": 50}
    audio.play("time-up")
    assert pygame.mixer.get_init() is None
    audio.play("card")
    assert pygame.mixer.get_busy()
    audio.close()
