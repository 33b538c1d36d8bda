"""How long to wait before the next attempt: doubling, with jitter so that many clients do not come at once."""

import random


class Backoff:
    def __init__(self, least: float, most: float) -> None:
        self._least = least
        self._most = most
        self._attempts = 0

    def next(self) -> float:
        """Between half and the whole of what is due now, in seconds."""
        full = min(self._most, self._least * 2.0 ** min(self._attempts, 30))
        self._attempts += 1
        return full * (0.5 + random.random() / 2)

    def reset(self) -> None:
        self._attempts = 0
