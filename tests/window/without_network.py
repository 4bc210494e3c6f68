"""Starts Palabre in a Python that has no network: `python without_network.py ARGUMENTS…`.

Whatever asks for a socket or an address ends the program with exit code 99, also where an error would be caught. The
window speaks with its X server from within SDL, which does not go through Python.
"""

import os
import socket
import sys

REFUSED = 99


def without_network() -> None:
    """Python tells its audit hooks of every socket and every address, by whichever module they are asked for."""

    def heard(event: str, args: tuple[object, ...]) -> None:
        if event.startswith(("socket.", "urllib.", "http.")):
            print(f"the network was asked for: {event} {args}", file=sys.stderr, flush=True)
            os._exit(REFUSED)

    sys.addaudithook(heard)


if __name__ == "__main__":
    without_network()
    from game.cli import main

    if sys.argv[1:] == ["--connect"]:
        socket.create_connection(("localhost", 1))
    sys.argv = ["palabre", *sys.argv[1:]]
    sys.exit(main())
