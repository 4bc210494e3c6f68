"""Makes the game's sounds into `assets/sounds`, out of sine waves: run again only to change them.

    python3 tools/make_sounds.py

The same call always writes the same bytes. Every sound is short and soft: it marks something that is seen as well.
"""

import array
import math
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

RATE = 22_050
PEAK = 10 ** (-12 / 20)
"""The loudest sample as a share of full scale: 12 dB below it."""

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"


@dataclass(frozen=True, slots=True)
class Note:
    """A soft bell: a sine with a quieter octave, swelling for `attack` and then dying away. Times in seconds."""

    hertz: float
    start: float
    length: float
    attack: float = 0.012
    gain: float = 1.0
    to_hertz: float | None = None

    def at(self, time: float) -> float:
        """The sample at a time from the beginning of the sound."""
        since = time - self.start
        if not 0 <= since < self.length:
            return 0.0
        share = since / self.length
        glide = (self.to_hertz or self.hertz) - self.hertz
        turns = since * (self.hertz + glide * share / 2)
        tone = math.sin(2 * math.pi * turns) + 0.25 * math.sin(4 * math.pi * turns)
        swell = math.sin(math.pi / 2 * min(1.0, since / self.attack)) ** 2
        fade = math.cos(math.pi / 2 * share) ** 2 * math.exp(-3 * share)
        return self.gain * swell * fade * tone


SOUNDS: dict[str, tuple[Note, ...]] = {
    "card": (Note(330, 0.0, 0.18, attack=0.03, to_hertz=494),),
    "reveal": (Note(523.25, 0.0, 0.42), Note(659.25, 0.09, 0.45), Note(783.99, 0.18, 0.40)),
    "last-seconds": (Note(587.33, 0.0, 0.16, gain=0.9), Note(587.33, 0.2, 0.2)),
    "time-up": (Note(493.88, 0.0, 0.36, attack=0.02), Note(392.0, 0.2, 0.4, attack=0.02)),
    "break-over": (Note(392.0, 0.0, 0.4, attack=0.02), Note(523.25, 0.2, 0.4, attack=0.02)),
}


def samples(notes: tuple[Note, ...]) -> "array.array[int]":
    """The notes together as 16-bit samples, as loud as `PEAK`."""
    length = round(max(note.start + note.length for note in notes) * RATE)
    mixed = [sum(note.at(place / RATE) for note in notes) for place in range(length)]
    scale = PEAK * 32_767 / max(map(abs, mixed))
    return array.array("h", [round(sample * scale) for sample in mixed])


def write(folder: Path) -> list[Path]:
    """Writes every sound as a mono WAV file; gives the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, notes in SOUNDS.items():
        data = samples(notes)
        if sys.byteorder == "big":
            data.byteswap()
        file = folder / f"{name}.wav"
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(data.tobytes())
        files.append(file)
    return files


if __name__ == "__main__":
    for written in write(FOLDER):
        print(written.name)
