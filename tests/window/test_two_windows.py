"""The room's window on a projector and the desk on the laptop, with an X server that has two real outputs: swapped,
turned off, moved, shown twice, killed, slept, and with a full disk."""

import json
import resource
import signal

import pytest

from tests.window.conftest import DESK, LAPTOP, PROJECTOR, QUICK, ROOM, Desk, Place

DUEL = ("--format", "duel", "--seed", "7", "--people", "12", "--cards", "1", "--deck", "environment")
LAPTOP_PLACE, PROJECTOR_PLACE = (0, 0, *LAPTOP[1:]), (LAPTOP[1], 0, *PROJECTOR[1:])


def commands(desk: Desk) -> list[dict[str, object]]:
    return [json.loads(line) for line in desk.log()[1:]]


def names(desk: Desk) -> list[object]:
    return [command["is"] for command in commands(desk)]


def counted(desk: Desk) -> list[object]:
    return [command["count"] for command in commands(desk) if command["is"] == "EnterCount"]


def until_counted(desk: Desk, *counts: int) -> None:
    desk.until_true(lambda: counted(desk) == [*counts])


def until_last(desk: Desk, *last: str) -> None:
    desk.until_true(lambda: names(desk)[-len(last) :] == [*last])


def projector(desk: Desk, *arguments: str) -> None:
    desk.screens("--output", PROJECTOR[0], *arguments)


def back_on_the_right(desk: Desk) -> None:
    projector(desk, "--mode", "1024x768", "--right-of", LAPTOP[0])
    desk.until_on(DESK, ROOM)
    desk.until_true(lambda: desk.room_covers() == PROJECTOR_PLACE)


def test_a_projector_gets_the_room_and_the_laptop_the_desk_and_s_swaps_them(two_screens: Desk) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    desk.until_true(lambda: desk.room_covers() == PROJECTOR_PLACE)
    desk.keys("Return", "Right", "5", "Return", "3", "Return", "4", "Return")
    until_last(desk, "Advance")
    until_counted(desk, 5, 3, 4)
    desk.keys("s")
    desk.until_on(ROOM, DESK)
    desk.until_true(lambda: desk.room_covers() == LAPTOP_PLACE)
    desk.keys("Right")
    until_last(desk, "Advance", "Advance")  # the keyboard is the facilitator's, wherever the windows are
    desk.keys("s")
    desk.until_on(DESK, ROOM)
    desk.until_true(lambda: desk.room_covers() == PROJECTOR_PLACE)
    assert desk.close() == 0


def test_a_projector_that_goes_in_the_middle_of_a_vote_never_stops_play_and_the_room_returns_to_it(
    two_screens: Desk,
) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL)
    desk.keys("Return", "Right", "5", "Return")
    projector(desk, "--off")
    desk.until_on(ROOM, "")
    desk.until_true(lambda: desk.room_covers() == LAPTOP_PLACE)
    desk.keys("3")
    until_counted(desk, 5, 3)
    back_on_the_right(desk)
    desk.keys("Return", "4", "Return")
    assert desk.told() == ["display-lost", "display-back"]
    until_counted(desk, 5, 3, 4)
    until_last(desk, "Advance")
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
    until_counted(desk, 5, 3)
    before = desk.log()
    desk.kill()
    desk.play_on(DESK, ROOM)
    desk.keys("Return")
    assert desk.log()[: len(before)] == before
    desk.keys("Return", "4", "Return")
    until_counted(desk, 5, 3, 4)
    assert desk.close() == 0


def test_a_key_of_ones_own_a_bouncing_clicker_a_sleep_and_a_full_disk_with_both_windows(two_screens: Desk) -> None:
    desk = two_screens
    (desk.home / "settings.json").write_text('{"tour": "seen"}', encoding="utf-8")
    desk.play_on(DESK, ROOM, *DUEL)
    desk.keys("Return")
    desk.bounce("Next")
    desk.until_true(lambda: names(desk) == ["Advance"])
    desk.keys("5")
    until_last(desk, "Advance", "EnterCount")
    desk.send(signal.SIGUSR1)
    desk.until_true(lambda: desk.told() == ["slept"])
    until_last(desk, "PauseTimer")
    desk.keys("space")

    assert desk.program is not None
    full = len("\n".join(desk.log())) + 20  # bytes that any file may have: the next line is torn
    free = resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE, (full, free[1]))
    desk.keys("Return", "3", "Return")
    desk.until_true(lambda: desk.told()[-1] != "slept")
    assert counted(desk) == [5]
    resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE, free)
    until_counted(desk, 5, 3)
    desk.keys("4")
    until_counted(desk, 5, 3, 4)

    (desk.home / "settings.json").write_text(json.dumps({**QUICK, "keys": {"next": "f6"}}), encoding="utf-8")
    desk.kill()
    desk.play_on(DESK, ROOM)
    desk.keys("F6", "F6")
    until_last(desk, "Advance")


def test_a_finger_plays_a_card_and_no_touch_does_anything_twice(two_screens: Desk) -> None:
    desk = two_screens
    desk.play_on(DESK, ROOM, *DUEL[2:])
    first = desk.targets()
    desk.touch("page")
    desk.until_true(lambda: desk.targets() != first)
    while "way/format/duel" not in (shown := desk.targets()):
        desk.touch("page")
        desk.until_true(lambda shown=shown: desk.targets() != shown)
    desk.touch("way/format/duel", "next", "field/people/more", "next")
    desk.until_true(lambda: "pause" in desk.targets())
    desk.touch("next")
    desk.until_true(lambda: names(desk) == ["Advance"])
    desk.until_true(lambda: "field/for/more" in desk.targets())
    desk.touch("field/for/more", "field/for/more", "field/for/more", "field/for/less", "field/unsure", "rest")
    desk.until_true(lambda: names(desk)[-1] == "EnterCounts")
    assert counted(desk) == [1, 2, 3, 2]
    assert commands(desk)[-1]["counts"] == [2, 11, 0]  # 13 people, since a finger made them one more
    desk.touch("help", "close")
    desk.until_true(lambda: "pause" in desk.targets())
    desk.touch("next")
    until_last(desk, "EnterCounts", "Advance")
    desk.touch("pause")
    until_last(desk, "Advance", "PauseTimer")
    assert desk.close() == 0


@pytest.mark.parametrize(
    ("room_on", "laptop", "projector"),
    [("DUMMY0 1280x720", ROOM, DESK), ("pulled out 1x1", DESK, ROOM)],
)
def test_the_room_is_on_the_screen_that_was_chosen_and_else_where_the_program_puts_it(
    two_screens: Desk, room_on: str, laptop: str, projector: str
) -> None:
    desk = two_screens
    (desk.home / "settings.json").write_text(json.dumps({**QUICK, "room_on": room_on}), encoding="utf-8")
    desk.play_on(laptop, projector, *DUEL)
    desk.until_true(lambda: desk.room_covers() == (LAPTOP_PLACE if laptop == ROOM else PROJECTOR_PLACE))
    assert desk.close() == 0


def beside(windows: list[tuple[str, Place]]) -> bool:
    """Whether there are both, the room's left of the desk."""
    return [who for who, _ in sorted(windows, key=lambda each: each[1])] == [ROOM, DESK]


def right_end(windows: list[tuple[str, Place]]) -> int:
    return max((left + width for _, (left, _, width, _) in windows), default=0)


@pytest.mark.parametrize("full", [(), ("--fullscreen",)])
def test_on_an_only_screen_the_desk_stands_beside_the_room_and_gives_its_place_back(
    two_screens: Desk, full: tuple[str, ...]
) -> None:
    desk = two_screens
    projector(desk, "--off")
    desk.play_on(ROOM, "", *DUEL, *full)
    alone = desk.windows()
    desk.keys("F2")
    desk.until_true(lambda: sorted(who for who, _ in desk.windows()) == [DESK, ROOM])
    desk.until_true(lambda: beside(desk.windows()))
    desk.until_true(lambda: desk.active_window() == DESK)
    desk.screens("--output", LAPTOP[0], "--mode", "1024x768")
    desk.until_true(lambda: beside(desk.windows()) and right_end(desk.windows()) in range(900, 1030))
    desk.screens("--output", LAPTOP[0], "--mode", "1280x720")
    desk.until_true(lambda: beside(desk.windows()) and right_end(desk.windows()) > 1100)
    desk.until_true(lambda: desk.active_window() == DESK)
    desk.keys("F2")
    desk.until_true(lambda: [(who, place[2:]) for who, place in desk.windows()] == [(who, at[2:]) for who, at in alone])
    assert desk.close() == 0
