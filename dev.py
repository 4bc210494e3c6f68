#!/usr/bin/env python3
"""Play, test and build Palabre. Needs Python 3.11 or newer with venv; works the same on Linux, macOS and Windows.

    python3 dev.py play [...]      start the game (the arguments of `palabre play`)
    python3 dev.py test [...]      run the tests (the arguments of pytest; without any: all tests, on all cores)
    python3 dev.py check           format, lint, types, tests, decks and formats (--without-tests leaves the tests out)
    python3 dev.py format          format the code and mend what the linter can mend
    python3 dev.py bench [...]     measure speed and memory
    python3 dev.py storm [...]     play whole evenings in which everything goes wrong (--seeds 100, --seed 7)
    python3 dev.py palabre [...]   any other command of the game: decks, check, sessions, resume, replay, shot
    python3 dev.py package         build the wheel and the source archive into dist/
    python3 dev.py clean           delete .venv, dist/ and every cache

The first start makes the folder .venv and installs the versions of constraints.txt into it. Later starts compare one
stamp and go on, without asking pip.
"""

# This file must stay readable for old Pythons (3.6 and newer), so that they can say what is wrong instead of failing
# with a SyntaxError: no `match`, no `:=`, and plain annotations above the line that stops them.
# Slow modules are imported where they are used: a start takes milliseconds.
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)


def too_old_message(running: "tuple[int, ...]", found: str) -> str:
    """Two lines for a Python older than 3.11. `found` names a newer Python on this machine, or is empty."""
    remedy = f"This machine has a newer one: {found} dev.py play" if found else "Install a newer one, from python.org."
    return f"Palabre needs Python 3.11 or newer, and this is Python {running[0]}.{running[1]}.\n{remedy}"


def newer_python() -> str:
    """The name of an installed Python that is new enough, or an empty text."""
    import shutil

    names = [f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1)]
    return next((name for name in names if shutil.which(name)), "")


if sys.version_info < OLDEST:
    sys.exit(too_old_message(sys.version_info[:2], newer_python()))


# --- the virtual environment: is it there, whole, and up to date? ---------------------------------------------------

MADE_BY = "palabre-made-by"  # which Python made .venv, and where; missing while .venv is being made
INSTALLING = "palabre-installing"  # there while pip works; left behind by an install that was cut off
EXTRAS = {"play": ".", "dev": ".[dev]"}  # what pip installs: players do not wait for the developers' tools


def stamp_name(level: str) -> str:
    return f"palabre-{level}-installed"


def identity(venv: Path) -> str:
    """What a virtual environment is tied to: the Python that made it and the folder in which it stands."""
    return "\n".join([str(sys.implementation.cache_tag), sys.platform, os.path.realpath(sys.base_prefix), str(venv)])


def fingerprint(root: Path) -> str:
    """A hash of everything that decides what is installed."""
    import hashlib

    digest = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((root / name).read_bytes())
        digest.update(b"\0")  # or a line could move from one file to the other unseen
    return digest.hexdigest()


def python_in(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def state(venv: Path, level: str, made_by: str, wanted: str) -> str:
    """What `venv` needs before `level` can run: "make" (from nothing), "install" (run pip) or "ready".

    An environment with the developers' tools can play as well.
    """
    if read(venv / MADE_BY) != made_by or not python_in(venv).exists() or (venv / INSTALLING).exists():
        return "make"
    enough = ["dev"] if level == "dev" else ["play", "dev"]
    return "ready" if any(read(venv / stamp_name(each)) == wanted for each in enough) else "install"


# --- making it ------------------------------------------------------------------------------------------------------


def missing_parts() -> list[str]:
    """The parts of Python that Debian and others package apart, and without which no .venv can be made."""
    import importlib.util

    return [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]


def missing_parts_message(missing: list[str], minor: int) -> str:
    return (
        f"Palabre installs into a folder of its own; this Python lacks {' and '.join(missing)} and cannot make one.\n"
        f"Debian, Ubuntu, Mint: sudo apt install python3.{minor}-venv · Fedora: sudo dnf install python3-libs · "
        "openSUSE: sudo zypper install python3-base · others: Python from python.org"
    )


NO_NETWORK_SIGNS = (
    "connection broken by",
    "Failed to establish a new connection",
    "Failed to connect",
    "NameResolutionError",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "Network is unreachable",
    "Read timed out",
)


def failed_install_message(output: list[str], before: str = "") -> str:
    """Why pip stopped, from what it printed. `before` is the command of an earlier install that still works."""
    if any(sign in line for line in output for sign in NO_NETWORK_SIGNS):
        remedy = "Connect (behind a proxy: set HTTPS_PROXY) and give the same command again; later starts work offline."
        if before:
            remedy += f'\nUntil then, what was installed before can be tried:\n  "{before}" play'
        return f"The installation needs the network once, and there is no way to it from here.\n{remedy}"
    errors = [line for line in output if line.startswith("ERROR")] or output[-12:]
    return "\n".join([*errors, "The installation did not finish: mend what stands above, then start again."])


def make_venv() -> None:
    import subprocess

    missing = missing_parts()
    if missing:
        sys.exit(missing_parts_message(missing, sys.version_info.minor))
    if Path(sys.prefix).resolve() == VENV.resolve():
        sys.exit(
            "This .venv must be made anew, and the Python that runs now is the one inside it.\n"
            "Leave it (`deactivate`) and give the same command to the Python of the system."
        )
    print(f"Making {VENV.name} ...", flush=True)
    # First of all, so that an interruption anywhere below is seen at the next start.
    (VENV / MADE_BY).unlink(missing_ok=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        sys.exit(f"The folder {VENV} could not be made; the reason stands above.")
    (VENV / MADE_BY).write_text(identity(VENV), encoding="utf-8")


def install(level: str, wanted: str) -> None:
    import re
    import subprocess

    print("Installing, which happens once and needs the network:", end="", flush=True)
    for each in EXTRAS:
        (VENV / stamp_name(each)).unlink(missing_ok=True)
    (VENV / INSTALLING).touch()
    # Through the environment, and not as `-c`, because so the pins also hold for the tools that build the package;
    # newer versions of pip have another name for that. A relative path, because pip splits the value at spaces.
    pins = {"PIP_CONSTRAINT": "constraints.txt", "PIP_BUILD_CONSTRAINT": "constraints.txt"}
    calm = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0"}
    pip = subprocess.Popen(
        [str(python_in(VENV)), "-m", "pip", "install", "--progress-bar", "off", "--editable", EXTRAS[level]],
        cwd=ROOT,
        env={**os.environ, **pins, **calm},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    output = []
    for line in pip.stdout or []:
        output.append(line.rstrip())
        if line.startswith("Collecting "):
            print(" " + re.split(r"[<>=!~;\[]", line.split()[1])[0], end="", flush=True)
    print(flush=True)
    failed = pip.wait() != 0
    # pip undoes what it could not finish. Only a pip that was killed leaves the mark, and then .venv is made anew.
    (VENV / INSTALLING).unlink()
    if failed:
        command = python_in(VENV).with_name("palabre.exe" if os.name == "nt" else "palabre")
        sys.exit(failed_install_message(output, str(command) if command.exists() else ""))
    for each in ("play", "dev") if level == "dev" else ("play",):
        (VENV / stamp_name(each)).write_text(wanted, encoding="utf-8")


def ensure(level: str) -> None:
    """Make .venv fit for `level` ("play" or "dev"). Does nothing but read four small files when it already is."""
    wanted = fingerprint(ROOT)
    found = state(VENV, level, identity(VENV), wanted)
    if found == "ready":
        return
    try:
        if found == "make":
            make_venv()
        install(level, wanted)
    except OSError as error:
        sys.exit(f"Palabre cannot install into {VENV}: {error}\nMove its folder to a place where you may write.")
    except KeyboardInterrupt:
        sys.exit("\nInterrupted. The next start installs from the beginning.")


def ensure_editor(npm: str) -> str:
    """Put the YAML server of editors, which tests/editor asks, into .venv. Returns what stops those tests, or nothing.

    `npm` is the program that installs it, which comes with Node.js; empty if there is none.
    """
    import shutil
    import subprocess

    source, folder = ROOT / "tests" / "editor", VENV / "editor"
    stamp, wanted = folder / "palabre-installed", read(source / "package-lock.json")
    if read(stamp) == wanted:
        return ""
    if not npm:
        return "This machine has no Node.js with npm: the tests of tests/editor will be skipped."
    folder.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(str(source / name), str(folder / name))
    print("Installing the YAML server of editors, for its tests ...", flush=True)
    quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=0"]
    if subprocess.call([npm, "ci", *quiet], cwd=str(folder), stdout=subprocess.DEVNULL) != 0:
        shutil.rmtree(str(folder))
        return "It could not be installed, for the reason above: the tests of tests/editor will be skipped."
    stamp.write_text(wanted, encoding="utf-8")
    return ""


def ensure_tests() -> None:
    """Everything that tests need; what this machine cannot have is told, and not left out in silence."""
    import shutil

    ensure("dev")
    missing = ensure_editor(shutil.which("npm") or "")
    if missing:
        print(missing, file=sys.stderr, flush=True)


# --- the commands ---------------------------------------------------------------------------------------------------


def inside(*arguments: str) -> list[str]:
    """A command line for the Python of .venv."""
    return [str(python_in(VENV)), *arguments]


def palabre(*arguments: str) -> list[str]:
    # -P: the current folder may hold something called `game`, and it stays current so that `--deck ./mine` works.
    return inside("-P", "-m", "game", *arguments)


def hand_over(command: list[str]) -> int:
    """Become `command`, where the system can; elsewhere run it and return its exit code."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the command, and its exit code is ours
    return subprocess.call(command)


def play(arguments: list[str]) -> int:
    ensure("play")
    return hand_over(palabre("play", *arguments))


def any_command(arguments: list[str]) -> int:
    ensure("play")
    return hand_over(palabre(*arguments))


def test(arguments: list[str]) -> int:
    ensure_tests()
    os.chdir(ROOT)
    # All cores for everything; whoever names a test wants it at once, without the second that starting workers takes.
    return hand_over(inside("-m", "pytest", *(arguments or ["-n", "auto"])))


def check(arguments: list[str]) -> int:
    unknown = [each for each in arguments if each != "--without-tests"]
    if unknown:
        print(f"`dev.py check` does not know {unknown[0]}; it takes --without-tests or nothing.", file=sys.stderr)
        return 2
    ensure_tests()
    steps = {
        "format": inside("-m", "ruff", "format", "--check", "."),
        "lint": inside("-m", "ruff", "check", "."),
        "types": inside("-m", "mypy", "--strict", "game", "bench", "dev.py"),
        "tests": inside("-m", "pytest", "-n", "auto"),
        "decks and formats": palabre("check", "decks", "formats"),
    }
    if "--without-tests" in arguments:
        del steps["tests"]
    failed = run_all(steps)
    print(f"\ncheck: {', '.join(failed)} failed" if failed else f"\ncheck: {', '.join(steps)}: all good")
    return 1 if failed else 0


def format_code(_arguments: list[str]) -> int:
    ensure("dev")
    # The linter first: what it mends (the order of imports) may need formatting afterwards.
    steps = {
        "lint": inside("-m", "ruff", "check", "--fix", "."),
        "format": inside("-m", "ruff", "format", "."),
    }
    return 1 if run_all(steps) else 0


def run_all(steps: dict[str, list[str]]) -> list[str]:
    """Run every step, also after one that fails, so that one run shows everything. Returns the failed ones."""
    import subprocess

    failed = []
    for name, command in steps.items():
        print(f"--- {name}", flush=True)
        if subprocess.call(command, cwd=ROOT) != 0:
            failed.append(name)
    return failed


def bench(arguments: list[str]) -> int:
    ensure("dev")
    os.chdir(ROOT)
    return hand_over(inside("-m", "bench", *arguments))


def storm(arguments: list[str]) -> int:
    ensure_tests()
    os.chdir(ROOT)
    return hand_over(inside("-m", "tests.storm", *arguments))


def package(_arguments: list[str]) -> int:
    ensure("dev")
    os.chdir(ROOT)
    return hand_over(inside("-m", "hatchling", "build", "-d", "dist"))


def clean(_arguments: list[str]) -> int:
    import shutil

    caches = [ROOT / name for name in (".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", "dist", ".venv")]
    compiled = [path for name in ("game", "tests", "bench") for path in (ROOT / name).rglob("__pycache__")]
    for path in [*caches, *compiled, ROOT / "__pycache__"]:
        if path.is_dir():
            shutil.rmtree(path)
    return 0


COMMANDS = {
    "play": play,
    "test": test,
    "check": check,
    "format": format_code,
    "bench": bench,
    "storm": storm,
    "palabre": any_command,
    "package": package,
    "clean": clean,
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(__doc__)
        return 0 if arguments else 2
    name, *rest = arguments
    if name not in COMMANDS:
        import difflib

        near = difflib.get_close_matches(name, COMMANDS, n=1)
        hint = f"did you mean `dev.py {near[0]}`?" if near else f"there are: {', '.join(COMMANDS)}."
        print(f"There is no `dev.py {name}`; {hint}", file=sys.stderr)
        return 2
    return COMMANDS[name](rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
