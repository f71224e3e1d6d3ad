"""The few schemas that most cases use, and the shortest way to write a case on one of them."""

from case import Case

INPUTS = "a: real\nb: real\nc: real"
REAL = "y: real"
POSITIVE = "y: real(0.5 .. 3)"
SHARE = "y: real(0 .. 1)"
SYMMETRIC = "y: real(-1 .. 1)"
REALS = "y1: real\ny2: real"
BOOL = "y: bool"
CLASSES = "kind: category { red, green, blue }"
TWO_CLASSES = "kind: category { red, green }"
LABELS = "tags: set { new, cheap, heavy }"


def case(
    name,
    note,
    network,
    targets=REAL,
    inputs=INPUTS,
    optimizer="sgd(rate = 0.1)",
    loss=None,
    epochs=6,
    batch="7",
    train=None,
    **others
):
    """A case of 23 rows in batches of 7 (so the last has 2), six epochs."""
    plan = {"loss": loss} if loss else {}
    plan |= {"optimizer": optimizer} if optimizer else {}
    plan |= {"batch": str(batch), "epochs": str(epochs)} | (train or {})
    return Case(name=name, note=note, inputs=inputs, targets=targets, network=network, train=plan, **others)
