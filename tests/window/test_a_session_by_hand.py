"""The whole program on a virtual screen, with a keyboard and a mouse."""

import json

from tests.window.conftest import SIZE, Desk


def commands(desk: Desk) -> list[dict[str, object]]:
    return [json.loads(line) for line in desk.log()[1:]]


def names(desk: Desk) -> list[object]:
    return [command["is"] for command in commands(desk)]


def test_a_card_is_played_with_the_keyboard_and_a_dead_laptop_loses_nothing(desk: Desk) -> None:
    desk.start("--format", "duel", "--seed", "7", "--people", "12", "--cards", "1")
    desk.keys("Return", "Return", "Return")  # table, ways, setup
    desk.keys("Right")  # the card was read
    desk.keys("5", "Tab", "3", "Tab", "r", "Return")  # 5 for, 3 unsure, the rest against
    votes = [command for command in commands(desk) if command["is"] == "EnterCount"]
    assert [(vote["option"], vote["count"]) for vote in votes] == [("for", 5), ("unsure", 3), ("against", 4)]
    desk.keys("n", "s", "o", "l", "a", "r", "Return")
    assert commands(desk)[-1]["text"] == "solar"
    before = desk.log()
    desk.kill()

    desk.start()
    desk.keys("Return")  # go on where we were
    assert desk.log()[: len(before)] == before
    assert commands(desk)[len(before) - 1]["is"] == "PauseTimer", "the clock waits for the room"
    desk.keys("space", "Next", "Next", "Next", "Next", "Next")  # a presenter remote sends PageDown
    desk.keys("2", "Return", "1", "2", "Up", "Down", "Next")  # Enter goes to the next field
    assert names(desk)[-1] == "EnterCount", "14 votes from 12 people are refused"
    desk.keys("Left", "0", "Next", "Right", "Right")
    assert desk.close() == 0
    assert names(desk)[-3:] == ["Advance", "Advance", "Advance"]


def test_a_mouse_alone_plays_and_leaves(desk: Desk) -> None:
    right, foot = SIZE[0] - 90, SIZE[1] - 70
    desk.start("--format", "duel", "--seed", "7", "--people", "4", "--cards", "1")
    desk.click(right, foot)  # choose decks
    desk.click(right, foot)  # choose the way
    desk.click(right, foot)  # start
    desk.click(right, foot)  # next: the first vote
    assert names(desk) == ["Advance"]
    desk.click(100, foot)  # menu
    desk.click(right, foot)  # go on
    desk.click(right, foot)  # nobody is counted yet: a warning
    assert names(desk) == ["Advance"]
    desk.click(right, foot)  # counted as not voting
    assert names(desk) == ["Advance", "Advance"]


def test_escape_and_f5_never_end_a_session(desk: Desk) -> None:
    desk.start("--format", "duel", "--people", "4", "--cards", "1")
    desk.keys("Return", "Return", "Return", "Escape", "F5", "Escape", "Escape", "F5", "Escape", "Right")
    assert names(desk) == ["Advance"]
    assert desk.close() == 0


def test_the_same_screen_is_shown_after_black_and_full_screen(desk: Desk) -> None:
    desk.start("--format", "duel", "--people", "4", "--cards", "1")
    desk.keys("Return", "Return", "Return", "b", "Right", "F11", "F11", "Right")
    assert names(desk) == ["Advance"], "the key that ends the black screen does nothing else"


def test_the_whole_screen_is_drawn_anew_when_full_screen_is_turned_off_and_on(desk: Desk) -> None:
    desk.start()
    before = desk.picture()
    desk.keys("F11")
    assert desk.picture() != before
    desk.keys("F11")
    assert desk.picture() == before


def test_a_first_start_tours_the_program_in_a_minute_and_a_clicker_leads_to_the_table(desk: Desk) -> None:
    settings = desk.home / "settings.json"
    settings.unlink()
    desk.start()
    desk.keys(*["Next"] * 5)
    assert not settings.exists(), "the last card still shows"
    desk.keys("Next")
    desk.until_true(settings.exists)
    assert json.loads(settings.read_text(encoding="utf-8"))["tour"] == "seen"
    desk.keys("Return", "Return", "Return")  # table, ways, setup
    desk.until_true(lambda: len(desk.log()) == 1)
