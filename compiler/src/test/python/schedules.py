"""The rate of an epoch (or step), by the formulas of the language; plateau is PyTorch's ReduceLROnPlateau."""

import math


def rate(call, base, e, total):
    """The rate at epoch (or step) e of `total`, both counted from 0, for the optimiser's rate `base`."""
    name, option = call.name, call.option
    if name == "step":
        return base * option("factor") ** (e // option("every"))
    if name == "exponential":
        return base * option("factor") ** e
    if name == "inverse":
        return base / (1 + option("decay") * e)
    if name in ("polynomial", "linear"):
        floor = option("floor", 0)
        return floor + (base - floor) * (1 - e / total) ** option("power", 1)
    if name == "cosine":
        warmup, floor = option("warmup", 0), option("floor", 0)
        return base * (e + 1) / warmup if e < warmup else _cosine(base, floor, (e - warmup) / (total - warmup))
    if name == "oneCycle":
        peak = option("at", 0.3) * total
        return (
            base / 25 + (base - base / 25) * e / peak
            if e < peak
            else _cosine(base, base / 1e4, (e - peak) / (total - peak))
        )
    if name == "piecewise":
        epochs, rates = call.arguments
        passed = [value for epoch, value in zip(epochs, rates) if e >= epoch]
        return passed[-1] if passed else base
    raise ValueError(name)


def counts_steps(call):
    """Whether the schedule counts steps rather than epochs."""
    per = call.option("per")
    return call.name == "oneCycle" or (per is not None and per.name == "step")


class Plateau:
    """Lowers the rate when the loss has not improved for more than `patience` epochs."""

    def __init__(self, call, base):
        import torch

        self.holder = torch.optim.SGD([torch.zeros(1)], lr=base)
        self.schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(
            self.holder,
            factor=call.option("factor", 0.1),
            patience=call.option("patience", 10),
            threshold=call.option("threshold", 1e-4),
            min_lr=call.option("floor", 0),
            eps=0,
        )

    def rate(self):
        return self.holder.param_groups[0]["lr"]

    def seen(self, loss):
        self.schedule.step(loss)


def _cosine(base, floor, progress):
    return floor + (base - floor) / 2 * (1 + math.cos(math.pi * progress))
