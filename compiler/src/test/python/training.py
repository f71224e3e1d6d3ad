"""Trains a case as the language says it is trained, in PyTorch and float64."""

from dataclasses import dataclass, field

import numpy as np
import torch

import losses
import schedules
from network import Network
from notation import Call, parse_call, parse_value
from optimizers import optimizer, rate_of

DEFAULT_LOSS = {"real": "mse", "bool": "bce", "category": "crossEntropy", "set": "bce"}


@dataclass
class Result:
    """The start, the weights at the end, and the loss of each epoch (training, validation or None)."""

    network: Network
    initial: dict
    final: dict
    history: list = field(default_factory=list)


class Training:
    """One run over a case's data; `disturb` shifts the start by that share, to see whether rounding matters."""

    def __init__(self, case, data, validation, disturb=0.0):
        self.case, self.data, self.validation = case, data, validation
        self.plan = {name: parse_value(text) for name, text in case.train.items()}
        self.kinds = _by_head(case, lambda columns: columns[0].kind)
        outputs = {name: y.shape[1] for name, y in data.y.items()}
        random = np.random.RandomState(case.seed + 1000)
        self.network = Network(case.expanded or case.network, data.x.shape[1], outputs, self.kinds, random)
        with torch.no_grad():
            for parameter in self.network.parameters.values():
                parameter.mul_(1 + disturb * torch.tensor(random.standard_normal(parameter.shape)))
        self.losses = self._losses()

    def run(self):
        call = self.plan.get("optimizer", Call("adam"))
        if call.name == "lbfgs":
            return self._minimum()
        parameters = list(self.network.parameters.values())
        self.optimizer = optimizer(call, parameters)
        result = Result(self.network, self._tensors(), {})
        batches = self._batches()
        epochs = self.plan.get("epochs", 100)
        rates = self._rates(rate_of(call), epochs, len(batches))
        best, best_loss, waited = None, float("inf"), 0
        for epoch in range(epochs):
            total = weight = 0.0
            for index, batch in enumerate(batches):
                loss, share = self._step(batch, rates(epoch, index))
                total, weight = total + loss * share, weight + share
            loss = total / weight
            validation_loss = self._evaluate() if self.validation else None
            result.history.append((loss, validation_loss))
            if self.plateau:
                self.plateau.seen(loss if validation_loss is None else validation_loss)
            if "stop" in self.plan:
                stop = self.plan["stop"]
                if validation_loss < best_loss - stop.option("minDelta", 0):
                    best, best_loss, waited = self._tensors(), validation_loss, 0
                else:
                    waited += 1
                    if waited >= stop.option("patience", 10):
                        break
        result.final = best if best is not None and stop.option("restoreBest", True) else self._tensors()
        self._set(result.final)
        return result

    def _minimum(self):
        """Where a second-order method ends: the least cost over all rows, found to the limit of float64."""
        result = Result(self.network, self._tensors(), {})
        parameters = list(self.network.parameters.values())
        search = torch.optim.LBFGS(
            parameters, max_iter=2000, tolerance_grad=1e-13, tolerance_change=1e-16, line_search_fn="strong_wolfe"
        )

        def cost():
            search.zero_grad()
            loss = self._loss(self.data, slice(None), training=True)[0] + self._penalty()
            loss.backward()
            return loss

        search.step(cost)
        result.final = self._tensors()
        return result

    def _step(self, batch, rate):
        """One update; returns the loss before it and the batch's weight: its rows, or the sum of their weights."""
        seen = {}

        def gradients():
            for parameter in self.network.parameters.values():
                parameter.grad = None
            seen["loss"], seen["weight"] = self._loss(self.data, batch, training=True)
            (seen["loss"] + self._penalty()).backward()
            for parameter in self.network.parameters.values():
                parameter.grad = torch.zeros_like(parameter) if parameter.grad is None else parameter.grad
            self._clip()

        self.optimizer.step(rate, gradients)
        self.network.limit_norms()
        return seen["loss"].item(), seen["weight"]

    def _loss(self, data, rows, training):
        zs = self.network.forward(torch.tensor(data.x[rows]), training)
        cost, weight = 0.0, None  # of an epoch, batches count by weight; with heads, by rows
        for name, z in zs.items():
            loss, share = self.losses[name]
            target = torch.tensor(data.y[name][rows])
            weights = losses.example_weights(loss, target, torch.tensor(self.data.y[name]))
            values = losses.per_example(loss, z, self.network.heads[name][1], target)
            cost = cost + share * (weights * values).sum() / weights.sum()
            weight = weights.sum().item() if name is None else len(target)
        return cost, weight

    def _evaluate(self):
        with torch.no_grad():
            return self._loss(self.validation, slice(None), training=False)[0].item()

    def _penalty(self):
        general = self.plan.get("regularize", Call("none"))
        general = {
            "l1": (general.argument(0), 0),
            "l2": (0, general.argument(0)),
            "elasticNet": general.arguments,
            "none": (0, 0),
        }[general.name]
        penalty = torch.zeros((), dtype=torch.float64)
        for weight, options in self.network.dense_weights.values():
            l1, l2 = options.get("l1", general[0]), options.get("l2", general[1])
            penalty = penalty + l1 * weight.abs().sum() + 0.5 * l2 * (weight**2).sum()
        return penalty

    def _clip(self):
        clip, parameters = self.plan.get("clip"), list(self.network.parameters.values())
        if clip and clip.name == "norm":
            torch.nn.utils.clip_grad_norm_(parameters, clip.argument(0))
        elif clip:
            torch.nn.utils.clip_grad_value_(parameters, clip.argument(0))

    def _batches(self):
        """Rows in file order; the last, smaller batch is used, but not one of a single row under batchNorm."""
        size = self.plan.get("batch", 32)
        size = self.data.rows() if isinstance(size, Call) else size
        starts = range(0, self.data.rows(), size)
        batches = [slice(start, min(start + size, self.data.rows())) for start in starts]
        last = batches[-1]
        return batches[:-1] if self.network.buffers and last.stop - last.start == 1 else batches

    def _rates(self, base, epochs, steps):
        schedule = self.plan.get("schedule")
        self.plateau = schedules.Plateau(schedule, base) if schedule and schedule.name == "plateau" else None
        if schedule is None:
            return lambda epoch, index: base
        if self.plateau:
            return lambda epoch, index: self.plateau.rate()
        if schedules.counts_steps(schedule):
            return lambda epoch, index: schedules.rate(schedule, base, epoch * steps + index, epochs * steps)
        return lambda epoch, index: schedules.rate(schedule, base, epoch, epochs)

    def _losses(self):
        """Head → (loss, weight in the sum)."""
        written = self.plan.get("loss", Call("sum"))
        if self.plan.get("optimizer", Call("adam")).name == "perceptron":
            return {None: (Call("perceptron"), 1.0)}
        if written.name != "sum":
            return {None: (written, 1.0)}
        parts = {name: written.option(name, Call(DEFAULT_LOSS[kind])) for name, kind in self.kinds.items()}
        return {name: (loss, loss.option("weight", 1.0)) for name, loss in parts.items()}

    def _tensors(self):
        everything = {**self.network.parameters, **self.network.buffers}
        return {name: tensor.detach().numpy().copy() for name, tensor in everything.items()}

    def _set(self, tensors):
        with torch.no_grad():
            for name, tensor in {**self.network.parameters, **self.network.buffers}.items():
                tensor.copy_(torch.tensor(tensors[name]))


def _by_head(case, value):
    targets = case.target_columns()
    return {c.name: value([c]) for c in targets} if case.has_heads() else {None: value(targets)}
