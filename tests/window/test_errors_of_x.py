"""An error that the X server tells of ends any program that does not know better; this one plays on."""

import subprocess
import sys

import pytest

from tests.window.conftest import Desk

ASKS_FOR_A_WINDOW_THAT_IS_NOT_THERE = """
import ctypes
from game.shell import windows
if {known}:
    windows.open_display()
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
display = ctypes.c_void_p(x.XOpenDisplay(None))
x.XMapWindow(display, ctypes.c_ulong(0x123456))
x.XSync(display, 0)
"""


@pytest.mark.parametrize(("known", "code"), [(True, 0), (False, 1)])
def test_an_error_of_x_does_not_end_the_program(desk: Desk, known: bool, code: int) -> None:
    program = ASKS_FOR_A_WINDOW_THAT_IS_NOT_THERE.format(known=known)
    done = subprocess.run([sys.executable, "-c", program], env=desk.env, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert ("X Error" in done.stderr) != known
