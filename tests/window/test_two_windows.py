"""The room's window on a projector and the desk on the laptop, with an X server that has two real outputs: swapped,
turned off, moved, shown twice, killed, slept, and with a full disk."""

import json
import resource
import signal

import pytest

from tests.window.conftest import DESK, LAPTOP, PROJECTOR, ROOM, Desk

DUEL = ("--format", "duel", "--seed", "7", "--people", "12", "--cards", "1", "--deck", "environment")
LAPTOP_PLACE, PROJECTOR_PLACE = (0, 0, *LAPTOP[1:]), (LAPTOP[1], 0, *PROJECTOR[1:])


def commands(desk: Desk) -> list[dict[str, object]]:
    return [json.loads(line) for line in desk.log()[1:]]


def names(desk: Desk) -> list[object]:
    return [command["is"] for command in commands(desk)]


def counted(desk: Desk) -> list[object]:
    return [command["count"] for command in commands(desk) if command["is"] == "EnterCount"]


def projector(desk: Desk, *arguments: str) -> None:
    desk.screens("--output", PROJECTOR[0], *arguments)


def back_on_the_right(desk: Desk) -> None:
    projector(desk, "--mode", "1024x768", "--right-of", LAPTOP[0])
    desk.until_on(DESK, ROOM)
    assert desk.room_covers() == PROJECTOR_PLACE


def test_a_projector_gets_the_room_and_the_laptop_the_desk_and_s_swaps_them(two_screens: Desk) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    assert desk.room_covers() == PROJECTOR_PLACE
    desk.keys("Return", "Right", "5", "Return", "3", "Return", "4", "Return")
    assert counted(desk) == [5, 3, 4]
    desk.keys("s")
    desk.until_on(ROOM, DESK)
    assert desk.room_covers() == LAPTOP_PLACE
    before = len(commands(desk))
    desk.keys("Right")
    assert len(commands(desk)) == before + 1, "the keyboard is the facilitator's, wherever the windows are"
    desk.keys("s")
    desk.until_on(DESK, ROOM)
    assert desk.room_covers() == PROJECTOR_PLACE
    assert desk.close() == 0


def test_a_projector_that_goes_in_the_middle_of_a_vote_never_stops_play_and_the_room_returns_to_it(
    two_screens: Desk,
) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    desk.keys("Return", "Right", "5", "Return")
    projector(desk, "--off")
    desk.until_on(ROOM, "")
    assert desk.room_covers() == LAPTOP_PLACE
    desk.keys("3")
    back_on_the_right(desk)
    desk.keys("Return", "4", "Return")
    assert desk.told() == ["display-lost", "display-back"]
    assert counted(desk) == [5, 3, 4]
    assert names(desk)[-1] == "Advance"
    assert desk.close() == 0


def test_a_projector_that_is_mirrored_never_shows_the_desk(two_screens: Desk) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    projector(desk, "--same-as", LAPTOP[0])
    desk.until_on(ROOM, "")
    back_on_the_right(desk)
    assert desk.told() == ["mirrored", "display-back"]
    projector(desk, "--same-as", LAPTOP[0])
    desk.until_on(ROOM, "")
    assert desk.close() == 0
    desk.play_on(ROOM, "")
    assert desk.told()[-1] == "mirrored", "at the start too"
    back_on_the_right(desk)


def test_the_room_follows_a_projector_that_is_moved_or_gets_another_size_and_stays_on_it_when_the_lid_is_shut(
    two_screens: Desk,
) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    projector(desk, "--left-of", LAPTOP[0])
    desk.until_true(lambda: desk.room_covers() == (0, 0, *PROJECTOR[1:]))
    desk.screens("--addmode", PROJECTOR[0], "800x600")
    projector(desk, "--mode", "800x600", "--right-of", LAPTOP[0])
    desk.until_true(lambda: desk.room_covers() == (LAPTOP[1], 0, 800, 600))
    desk.screens("--output", LAPTOP[0], "--off")
    desk.until_true(lambda: desk.room_covers() == (0, 0, 800, 600))
    desk.until_true(lambda: desk.told() == ["display-lost"])
    desk.screens("--output", LAPTOP[0], "--mode", "1280x720", "--left-of", PROJECTOR[0])
    projector(desk, "--mode", "1024x768")
    desk.until_on(DESK, ROOM)
    assert desk.close() == 0


def test_a_dead_laptop_comes_back_with_both_windows_and_everything_that_was_entered(two_screens: Desk) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    desk.keys("Return", "Right", "5", "Return", "3")
    before = desk.log()
    desk.kill()
    desk.play_on(DESK, ROOM)
    desk.keys("Return")
    assert desk.log()[: len(before)] == before
    desk.keys("Return", "4", "Return")
    assert counted(desk) == [5, 3, 4]
    assert desk.close() == 0


def test_a_key_of_ones_own_a_bouncing_clicker_a_sleep_and_a_full_disk_with_both_windows(two_screens: Desk) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    desk.keys("Return")
    desk.bounce("Next")
    assert names(desk) == ["Advance"], "one press of a clicker was two"
    desk.send(signal.SIGUSR1)
    desk.until_true(lambda: desk.told() == ["slept"])
    assert names(desk)[-1] == "PauseTimer"
    desk.keys("space")

    assert desk.program is not None
    full = len("\n".join(desk.log())) + 20  # bytes that any file may have: the next line is torn
    free = resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE, (full, free[1]))
    desk.keys("5", "Return", "3", "Return")
    assert counted(desk) == []
    resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE, free)
    desk.until_true(lambda: counted(desk) == [5, 3])
    desk.keys("4")
    assert counted(desk) == [5, 3, 4]

    (desk.home / "settings.json").write_text('{"tour": "seen", "keys": {"next": "f6"}}', encoding="utf-8")
    desk.kill()
    desk.play_on(DESK, ROOM)
    desk.keys("F6", "F6")
    assert names(desk)[-1] == "Advance"


@pytest.mark.parametrize(
    ("room_on", "laptop", "projector"),
    [("DUMMY0 1280x720", ROOM, DESK), ("pulled out 1x1", DESK, ROOM)],
)
def test_the_room_is_on_the_screen_that_was_chosen_and_else_where_the_program_puts_it(
    two_screens: Desk, room_on: str, laptop: str, projector: str
) -> None:
    desk = two_screens
    (desk.home / "settings.json").write_text(json.dumps({"tour": "seen", "room_on": room_on}), encoding="utf-8")
    desk.play_on(laptop, projector, *DUEL)
    desk.until_true(lambda: desk.room_covers() == (LAPTOP_PLACE if laptop == ROOM else PROJECTOR_PLACE))
    assert desk.close() == 0
