"""PyTorch as a peer: training in the quickest of its modes, prediction of one row and of many under inference mode."""

import functools
import os

import torch
from torch import nn

import protocol

torch.set_num_threads(int(os.environ.get("THREADS", "1")))

ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh}


def layers_of(request):
    widths = request.layer_widths
    layers = []
    for inputs, outputs in zip(widths, widths[1:]):
        layers += [nn.Linear(inputs, outputs), ACTIVATIONS[request.activation]()]
    return nn.Sequential(*layers[:-1])


def optimizer_of(request, parameters, foreach):
    rate = float(request.rate)
    if request.optimizer == "sgd":
        return torch.optim.SGD(parameters, lr=rate, foreach=foreach)
    return torch.optim.Adam(parameters, lr=rate, foreach=foreach)


class Training:
    """Epochs over shuffled rows, each batch gathered, the last smaller one kept."""

    def __init__(self, request, mode):
        torch.manual_seed(1)
        widths = request.layer_widths
        rows = int(request.rows)
        self.batch = int(request.batch)
        self.x, self.y = data(rows, widths[0], widths[-1])
        self.network = layers_of(request)
        self.loss = nn.CrossEntropyLoss() if request.output == "softmax" else nn.BCEWithLogitsLoss()
        self.optimizer = optimizer_of(request, self.network.parameters(), "foreach" in mode)
        if "traced" in mode:
            self.network = torch.jit.trace(self.network, self.x[: self.batch])
        self.start = rows
        self.seen = 0

    def step(self):
        if self.start >= len(self.x):
            self.order = torch.randperm(len(self.x))
            self.start = 0
        rows = self.order[self.start : self.start + self.batch]
        self.start += self.batch
        self.seen += len(rows)
        x = self.x[rows]
        y = self.y[rows]
        self.optimizer.zero_grad(set_to_none=True)
        self.loss(self.network(x), y).backward()
        self.optimizer.step()

    def rate(self, seconds):
        self.seen = 0
        steps = protocol.rate(self.step, seconds, 1)
        return steps * self.batch


@functools.lru_cache(maxsize=1)
def data(rows, inputs, outputs):
    x = torch.rand(rows, inputs)
    y = torch.randint(outputs, (rows,)) if outputs > 1 else torch.randint(2, (rows, 1)).float()
    return x, y


MODES = [(), ("foreach",), ("traced",), ("traced", "foreach")]


class Key:
    """A request that equals every other of the same network, so that what is prepared for it is kept."""

    def __init__(self, request):
        self.request = request

    def __eq__(self, other):
        return self.request.network == other.request.network

    def __hash__(self):
        return hash(self.request.network)


@functools.lru_cache(maxsize=1)
def predictor(key, rows):
    request = key.request
    torch.manual_seed(1)
    head = nn.Softmax(dim=1) if request.output == "softmax" else nn.Sigmoid()
    network = nn.Sequential(layers_of(request), head).eval()
    x = torch.rand(rows, request.layer_widths[0])
    with torch.inference_mode():
        network = torch.jit.freeze(torch.jit.trace(network, x))
        for _ in range(20):
            network(x)
    return network, x


@functools.lru_cache(maxsize=1)
def quickest(key):
    trainings = [Training(key.request, mode) for mode in MODES]
    for training in trainings:
        training.rate(0.2)
    return max(trainings, key=lambda training: training.rate(0.6))


def answer(request):
    seconds = float(request.seconds)
    if request.task == "train":
        return quickest(Key(request)).rate(seconds)
    rows = 1 if request.task == "predict" else int(request.predictRows)
    network, x = predictor(Key(request), rows)
    with torch.inference_mode():
        per_second = protocol.rate(lambda: network(x), seconds, rows)
    return 1e9 / per_second if request.task == "predict" else per_second


if __name__ == "__main__":
    protocol.serve(answer)
