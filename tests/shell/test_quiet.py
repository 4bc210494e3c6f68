"""C libraries keep off the terminal while SDL looks for a device, and only then."""

import os
import subprocess
import sys

import pygame
import pytest

from game.shell.audio import Audio
from game.shell.quiet import quiet_libraries


def test_what_a_library_prints_within_is_dropped_and_before_and_after_it_is_not(
    capfd: pytest.CaptureFixture[str],
) -> None:
    os.write(2, b"before ")
    with quiet_libraries():
        os.write(2, b"ALSA lib confmisc.c:855:(parse_card) cannot find card '0'\n")
    os.write(2, b"after")
    assert capfd.readouterr().err == "before after"


def test_the_terminal_comes_back_after_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(pygame.error, match="no device"), quiet_libraries():
        raise pygame.error("no device")
    os.write(2, b"here again")
    assert capfd.readouterr().err == "here again"


def test_nothing_is_left_open() -> None:
    with quiet_libraries():
        pass
    probe = os.dup(2)
    os.close(probe)
    for _ in range(50):
        with quiet_libraries():
            pass
    again = os.dup(2)
    os.close(again)
    assert again == probe


def test_a_program_without_a_terminal_goes_on() -> None:
    """Started from a desktop, a program may have no standard error at all."""
    script = "import os; os.close(2)\nfrom game.shell.quiet import quiet_libraries\nwith quiet_libraries(): print('on')"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "on\n")


def test_a_machine_without_a_sound_device_is_silent_on_the_terminal_too(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    pygame.mixer.quit()

    def no_device(*_: int) -> None:
        os.write(2, b"ALSA lib pcm.c:2666:(snd_pcm_open_noupdate) Unknown PCM default\n")
        raise pygame.error("ALSA: Couldn't open audio device: No such file or directory")

    monkeypatch.setattr(pygame.mixer, "init", no_device)
    Audio().play("card")
    assert capfd.readouterr() == ("", "")
