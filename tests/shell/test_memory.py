"""Large pictures leave no holes in the memory of the program."""

import platform
import subprocess
import sys

import pytest

LARGE_AND_SMALL = """
import pygame, sys
from game.shell.memory import give_large_pictures_back

def resident_mib():
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * 4096 / 2**20

if sys.argv[1] == "set":
    assert give_large_pictures_back()
pygame.Surface((3840, 2160)).fill((1, 2, 3))  # the C library learns from it how large pieces are
small, large = [], []
for place in range(24):
    large.append(pygame.Surface((2400, 150), pygame.SRCALPHA))
    large[-1].fill((1, 2, 3, 4))
    small.append(pygame.Surface((60, 60), pygame.SRCALPHA))
before = resident_mib()
large.clear()
print(before - resident_mib())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the setting is one of that C library")
def test_what_large_pictures_took_goes_back_to_the_system_with_them() -> None:
    def given_back_mib(how: str) -> float:
        done = subprocess.run(
            [sys.executable, "-c", LARGE_AND_SMALL, how], check=True, stdout=subprocess.PIPE, text=True, timeout=60
        )
        return float(done.stdout.split()[-1])

    taken = 24 * 2400 * 150 * 4 / 2**20
    assert given_back_mib("set") > 0.9 * taken
    assert given_back_mib("unset") < 0.5 * taken, "or the setting is of no use any more"
