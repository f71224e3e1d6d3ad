"""Random networks that mix everything compatible; the same ones every time."""

import itertools

import numpy as np

from tasks import BOOL, CLASSES, LABELS, REAL, REALS, TWO_CLASSES, case

COUNT = 60

HIDDEN = [
    "linear",
    "sigmoid",
    "tanh",
    "arctan",
    "relu",
    "leakyRelu",
    "leakyRelu(0.05)",
    "prelu",
    "prelu(0.1)",
    "elu",
    "elu(0.6)",
    "softplus",
    "softmax",
    "selu",
    "gelu",
    "swish",
    "softsign",
    "hardSigmoid",
    "mish",
    "prelu(0.2, perUnit = true)",
]
NORMS = ["batchNorm", "batchNorm(momentum = 0.8)", "layerNorm", "groupNorm(2)"]
OPTIMIZERS = [
    "sgd(rate = 0.05)",
    "momentum(rate = 0.02)",
    "momentum(rate = 0.02, dampening = 0.3)",
    "momentum(rate = 0.05, beta = 0.8, form = average)",
    "nesterov(rate = 0.02, beta = 0.85)",
    "nesterov(rate = 0.05, form = lookahead)",
    "adaGrad(rate = 0.02, epsilon = 1e-6)",
    "adaDelta(rate = 0.5, epsilon = 1e-4)",
    "adaDelta(rate = 0.005, form = simple)",
    "rmsProp(rate = 0.002, epsilon = 1e-4)",
    "rmsProp(rate = 0.002, rho = 0.9, momentum = 0.5, centered = true, epsilon = 1e-3)",
    "adam(rate = 0.01, epsilon = 1e-6)",
    "adam(rate = 0.01, epsilon = 1e-4, biasCorrection = false)",
    "adam(rate = 0.01, epsilon = 1e-4, epsilonInside = true)",
    "adamW(rate = 0.01, decay = 0.05, epsilon = 1e-6)",
    "nadam(rate = 0.01, epsilon = 1e-6)",
]
SCHEDULES = [
    "step(every = 2, factor = 0.5)",
    "exponential(factor = 0.9)",
    "inverse(decay = 0.2)",
    "polynomial(power = 1.5)",
    "linear(floor = 0.001)",
    "cosine(warmup = 1, floor = 0.001)",
    "cosine(per = step)",
    "oneCycle",
    "plateau(patience = 0, factor = 0.5)",
    "piecewise([1, 3], [0.01, 0.002])",
    "exponential(factor = 0.95, per = step)",
]
COLUMNS = [
    "real",
    "real @standardize",
    "real @minmax",
    "real @robust",
    "real(0 .. 9) @log",
    "int(0 .. 20) @standardize",
    "bool",
    "category { p, q, r }",
    "category { low, mid, high } @ordinal",
    "set { u, v, w }",
    "real[3] @standardize",
    "real? @missing(mean, indicator = true) @standardize",
]
TASKS = {
    REAL: ["mse", "mse(half = true)", "mae", "huber", "logCosh"],
    REALS: ["mse", "mse(reduction = sum)", "huber(delta = 0.5)", "logCosh(reduction = sum)"],
    "y: real @standardize": ["mse", "huber"],
    "y: real[3] @minmax": ["mse", "mae(reduction = sum)"],
    BOOL: ["bce", "bce(classWeights = [1.0, 2.0])", "mse", "bce(labelSmoothing = 0.1)"],
    CLASSES: ["crossEntropy", "crossEntropy(labelSmoothing = 0.1)", "crossEntropy(classWeights = balanced)"],
    TWO_CLASSES: ["crossEntropy"],
    LABELS: ["bce", "bce(reduction = sum)"],
}


def candidates():
    """Endless; the first COUNT that do not amplify rounding are the cases."""
    return (_case(number, np.random.RandomState(7000 + number)) for number in itertools.count(1))


def _case(number, random):
    heads = random.uniform() < 0.25
    network, width = _hidden(random, random.randint(0 if heads else 1, 4), 0)
    if heads:
        names = list(random.permutation(4)[: random.randint(2, 4)])
        targets = [[REAL, "sold: bool", CLASSES, LABELS][i] for i in names]
        losses = []
        for target in targets:
            nested, _ = _hidden(random, random.randint(0, 2), 0)
            name = target.split(":")[0]
            network.append(f"head {name} {{")
            network += ["  " + line for line in nested] + ["  output", "}"]
            kind = target.split()[1]
            loss = {"real": "huber", "bool": "bce", "category": "crossEntropy", "set": "bce"}[kind]
            losses.append(f"{name} = {loss}(weight = {_pick(random, [0.5, 1.0, 2.0])})")
        loss = f"sum({', '.join(losses)})" if random.uniform() < 0.7 else None
        targets = "\n".join(targets)
    else:
        targets = _pick(random, list(TASKS))
        loss = _pick(random, TASKS[targets])
        options = _options(random)
        end = "sigmoid" if targets in (BOOL, LABELS) else "softmax" if "category" in targets else "linear"
        network.append(f"output({end}{options})" if options or random.uniform() < 0.5 else "output")
    inputs = "\n".join(f"x{i}: {_pick(random, COLUMNS)}" for i in range(random.randint(1, 6)))
    train = {}
    if random.uniform() < 0.5:
        train["schedule"] = _pick(random, SCHEDULES)
    if random.uniform() < 0.4:
        train["regularize"] = _pick(random, ["l1(0.001)", "l2(0.02)", "elasticNet(0.001, 0.01)"])
    if random.uniform() < 0.3:
        train["clip"] = _pick(random, ["norm(0.5)", "norm(0.1)", "value(0.1)", "value(0.02)"])
    batch = _pick(random, ["all", "4", "7", "8", "16"] + ([] if "batchNorm" in "".join(network) else ["1"]))
    optimizer = _pick(random, OPTIMIZERS)
    return case(
        f"random-{number:02}",
        "Drawn at random.",
        "\n".join(network),
        targets,
        inputs=inputs,
        optimizer=optimizer,
        loss=loss,
        epochs=int(random.randint(3, 8)),
        batch=batch,
        train=train,
        seed=number,
        rows=int(random.randint(17, 34)),
        validation_rows=int(random.choice([0, 0, 6])),
        decimals=int(random.choice([2, 4, 16])),
        history="lookahead" not in optimizer,
        predictions=not heads and "sigmoid" not in network[-1],
    )


def _hidden(random, count, width):
    lines = []
    for _ in range(count):
        width = int(_pick(random, [2, 4, 6, 8, 10, 16, 18]))
        activation = _pick(random, HIDDEN)
        if random.uniform() < 0.3:  # no bias before a normalisation: its gradient would be rounding alone
            lines += [f"dense({width}, bias = false)", _pick(random, NORMS), activation]
        elif random.uniform() < 0.2:
            lines += [f"dense({width}{_options(random)})", activation]
        else:
            lines.append(f"dense({width}, {activation}{_options(random)})")
    return lines, width


def _options(random):
    options = ""
    if random.uniform() < 0.15:
        options += ", bias = false"
    if random.uniform() < 0.1:
        options += _pick(random, [", l2 = 0.05", ", l1 = 0.005", ", maxNorm = 1.0"])
    return options


def _pick(random, things):
    return things[random.randint(len(things))]
