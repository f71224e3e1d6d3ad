"""What every Python peer shares: it answers one request a line on standard input with one number a line."""

import sys
import time


class Request:
    """A line such as `train widths=4-16-3 activation=tanh output=softmax optimizer=adam rate=0.001 batch=16 ...`."""

    def __init__(self, line):
        words = line.split()
        self.task = words[0]
        self.text = dict(word.split("=", 1) for word in words[1:])

    def __getattr__(self, name):
        return self.text[name]

    @property
    def layer_widths(self):
        return [int(width) for width in self.widths.split("-")]

    @property
    def network(self):
        """What two requests must share to be of one network and its training."""
        return tuple(self.text[key] for key in ("widths", "activation", "output", "optimizer", "rate", "batch", "rows"))


def rate(step, seconds, units):
    """Units a second of a call that does `units` of them, called for at least `seconds` and at least once."""
    calls = 0
    start = time.perf_counter()
    while True:
        step()
        calls += 1
        elapsed = time.perf_counter() - start
        if elapsed >= seconds:
            return calls * units / elapsed


def serve(answer):
    """Answers requests until standard input ends. A peer that cannot do a task answers `none` and the reason."""
    print("ready", flush=True)
    for line in sys.stdin:
        try:
            print(repr(answer(Request(line))), flush=True)
        except NotImplementedError as reason:
            print(f"none {reason}", flush=True)
