"""Cases of optimisers, schedules, regularisers, clipping, validation and columns."""

from cases_layers import _slug
from tasks import BOOL, CLASSES, LABELS, REAL, REALS, case

TWO_HIDDEN = "dense(6, tanh)\ndense(5, relu)\noutput(softmax)"

OPTIMIZERS = [
    "sgd",
    "sgd(rate = 0.3)",
    "momentum",
    "momentum(rate = 0.05, beta = 0.8)",
    "momentum(rate = 0.05, dampening = 0.5)",
    "momentum(rate = 0.05, form = average)",
    "momentum(rate = 0.05, beta = 0.7, form = average)",
    "nesterov",
    "nesterov(rate = 0.05, beta = 0.8)",
    "nesterov(rate = 0.05, form = lookahead)",
    "adaGrad",
    "adaGrad(rate = 0.05, epsilon = 0.001)",
    "adaGrad(rate = 0.05, epsilon = 0.001, epsilonInside = true)",
    "adaDelta",
    "adaDelta(rate = 0.5, rho = 0.8, epsilon = 0.0001)",
    "adaDelta(rate = 0.01, form = simple)",
    "adaDelta(epsilon = 0.001, epsilonInside = false)",
    "rmsProp",
    "rmsProp(rate = 0.005, rho = 0.9, epsilon = 1e-5)",
    "rmsProp(rate = 0.005, momentum = 0.8)",
    "rmsProp(rate = 0.005, rho = 0.9, centered = true)",
    "rmsProp(rate = 0.002, rho = 0.9, momentum = 0.7, centered = true)",
    "rmsProp(rate = 0.005, epsilon = 0.001, epsilonInside = true)",
    "rmsProp(rate = 0.005, epsilon = 0.001, momentum = 0.6, centered = true, epsilonInside = true)",
    "adam",
    "adam(rate = 0.02, beta1 = 0.8, beta2 = 0.99, epsilon = 1e-5)",
    "adam(rate = 0.01, biasCorrection = false)",
    "adam(rate = 0.01, epsilon = 0.001, epsilonInside = true)",
    "adam(rate = 0.005, epsilon = 1e-6, biasCorrection = false, epsilonInside = true)",
    "adamW",
    "adamW(rate = 0.02, decay = 0.1)",
    "adamW(rate = 0.02, decay = 0.1, beta1 = 0.8, beta2 = 0.95, epsilon = 1e-6)",
    "nadam",
    "nadam(rate = 0.02, beta1 = 0.8, beta2 = 0.99, epsilon = 1e-5, momentumDecay = 0.02)",
    "nadam(rate = 0.02, epsilon = 0.001, epsilonInside = true)",
    "adamW(rate = 0.02, decay = 0.1, epsilon = 0.001, biasCorrection = false, epsilonInside = true)",
]


def optimizers():
    for optimizer in OPTIMIZERS:
        yield case(
            f"optimizer-{_slug(optimizer)}",
            f"{optimizer}.",
            TWO_HIDDEN,
            CLASSES,
            optimizer=optimizer,
            history="lookahead" not in optimizer,
        )
    for optimizer in ["adam(rate = 0.01)", "nadam(rate = 0.01)", "adamW(rate = 0.01)"]:
        yield case(
            f"optimizer-long-{_slug(optimizer)}",
            f"{optimizer} over many steps.",
            "dense(6, tanh)\noutput(linear)",
            REALS,
            optimizer=optimizer,
            epochs=60,
        )
    yield case(
        "optimizer-lbfgs-classes",
        "The optimum of a convex cost, reached by L-BFGS on all rows.",
        "output(softmax)",
        CLASSES,
        optimizer="lbfgs",
        batch="all",
        epochs=200,
        train={"regularize": "l2(0.05)"},
        history=False,
        tolerance=1e-5,
        predictions=False,
    )
    yield case(
        "optimizer-lbfgs-regression",
        "The optimum of linear regression, reached by L-BFGS on all rows.",
        "output(linear)",
        REALS,
        optimizer="lbfgs",
        batch="all",
        epochs=200,
        history=False,
        tolerance=1e-5,
    )


SCHEDULES = [
    "step(every = 3, factor = 0.5)",
    "exponential(factor = 0.8)",
    "inverse(decay = 0.5)",
    "polynomial(power = 2)",
    "polynomial(power = 0.5, floor = 0.01)",
    "linear",
    "linear(floor = 0.02)",
    "cosine",
    "cosine(floor = 0.01)",
    "cosine(warmup = 3, floor = 0.01)",
    "oneCycle",
    "oneCycle(at = 50%)",
    "piecewise([2, 5], [0.05, 0.01])",
]
PER_STEP = [
    "step(every = 5, factor = 0.5, per = step)",
    "exponential(factor = 0.9, per = step)",
    "inverse(decay = 0.1, per = step)",
    "polynomial(power = 2, floor = 0.01, per = step)",
    "linear(per = step)",
    "cosine(warmup = 6, floor = 0.01, per = step)",
    "piecewise([3, 11], [0.05, 0.01], per = step)",
]


def schedules():
    for schedule in SCHEDULES + PER_STEP:
        yield case(
            f"schedule-{_slug(schedule)}",
            f"{schedule}.",
            "dense(6, tanh)\noutput(linear)",
            REALS,
            optimizer="momentum(rate = 0.1)",
            epochs=8,
            train={"schedule": schedule},
        )
    for optimizer in [
        "adam(rate = 0.05)",
        "adamW(rate = 0.05, decay = 0.1)",
        "nesterov(rate = 0.1, form = lookahead)",
        "rmsProp(rate = 0.01, momentum = 0.5)",
        "nadam(rate = 0.02)",
    ]:
        yield case(
            f"schedule-with-{_slug(optimizer)}",
            f"{optimizer} under a schedule.",
            "dense(6, tanh)\noutput(linear)",
            REALS,
            optimizer=optimizer,
            epochs=8,
            train={"schedule": "exponential(factor = 0.7)"},
            history="lookahead" not in optimizer,
        )
    for name, plateau, rows in [
        ("training", "plateau(patience = 1, factor = 0.3)", 0),
        ("validation", "plateau(patience = 2, factor = 0.5, threshold = 0.01)", 10),
        ("floor", "plateau(patience = 0, factor = 0.2, threshold = 0.05, floor = 0.03)", 0),
    ]:
        yield case(
            f"schedule-plateau-{name}",
            f"{plateau}.",
            "dense(6, tanh)\noutput(linear)",
            REALS,
            optimizer="sgd(rate = 0.6)",
            epochs=20,
            train={"schedule": plateau},
            validation_rows=rows,
        )


def regularizers():
    for text in ["l1(0.01)", "l2(0.05)", "elasticNet(0.01, 0.05)"]:
        for optimizer in ["sgd(rate = 0.1)", "adam(rate = 0.01)", "momentum(rate = 0.05)"]:
            yield case(
                f"regularize-{_slug(text)}-{optimizer.split('(')[0]}",
                f"{text}; not on biases, γ, β or slopes.",
                "dense(6)\nlayerNorm\nprelu\ndense(5, tanh)\noutput(softmax)",
                CLASSES,
                optimizer=optimizer,
                train={"regularize": text},
            )
    yield case(
        "regularize-per-layer",
        "Penalties and maxNorm of single layers.",
        "dense(6, tanh, l2 = 0.1)\ndense(5, relu, l1 = 0.02)\ndense(4, tanh, l1 = 0.01, l2 = 0.05)\noutput(linear)",
        REALS,
    )
    yield case(
        "regularize-output-layer", "A penalty of the output layer.", "dense(6, tanh)\noutput(linear, l2 = 0.1)", REALS
    )
    for optimizer in ["sgd(rate = 0.3)", "adam(rate = 0.05)", "nesterov(rate = 0.1, form = lookahead)"]:
        yield case(
            f"maxNorm-{_slug(optimizer)}",
            "A unit's incoming weights are held to a norm, bias excluded.",
            "dense(6, tanh, maxNorm = 0.8)\ndense(5, relu, maxNorm = 1.1)\noutput(linear)",
            REALS,
            optimizer=optimizer,
            history="lookahead" not in optimizer,
        )


def clipping():
    for clip in ["norm(0.05)", "norm(1.0)", "norm(0.5)", "value(0.02)", "value(0.1)"]:
        for optimizer in ["sgd(rate = 0.3)", "adam(rate = 0.02)"]:
            yield case(
                f"clip-{_slug(clip)}-{optimizer.split('(')[0]}",
                f"{clip} of the gradient with its penalty.",
                "dense(6, bias = false)\nbatchNorm\nprelu\ndense(5, tanh)\noutput(softmax)",
                CLASSES,
                optimizer=optimizer,
                train={"regularize": "l2(0.1)", "clip": clip},
            )


def validation():
    yield case(
        "validation-loss",
        "A loss of validation rows every epoch, with the running statistics.",
        "dense(6)\nbatchNorm\nrelu\noutput(softmax)",
        CLASSES,
        validation_rows=11,
    )
    yield case(
        "early-stop",
        "Stopped when the validation loss no longer falls; the best weights come back.",
        "dense(12, tanh)\noutput(linear)",
        REAL,
        optimizer="adam(rate = 0.05)",
        epochs=60,
        validation_rows=12,
        history=False,
        train={"split": "given", "stop": "early(metric = loss, patience = 4)"},
    )
    yield case(
        "early-stop-class-weights",
        "Class weights count in the validation loss too.",
        "dense(8, tanh)\noutput(softmax)",
        CLASSES,
        loss="crossEntropy(classWeights = [1.0, 2.0, 0.5])",
        optimizer="adam(rate = 0.05)",
        epochs=40,
        validation_rows=12,
        history=False,
        train={"split": "given", "stop": "early(metric = loss, patience = 5)"},
    )


def columns():
    net = "dense(6, tanh)\noutput(linear)"
    for transform in ["@standardize", "@minmax", "@robust"]:
        yield case(
            f"columns-{transform[1:]}",
            f"{transform} of inputs and target, fitted on the training rows.",
            net,
            REAL,
            inputs="a: real\nb: real @raw\nc: int(0 .. 255)\nd: real[2]\nflag: bool",
            input_attributes=transform,
            target_attributes=transform,
            decimals=12,
            validation_rows=7,
            predictions=True,
            metrics=True,
        )
    yield case(
        "columns-declared-range",
        "@minmax with declared ranges needs no fitting.",
        net,
        SHARE_OF_TEN,
        inputs="a: real(-2 .. 6)\nb: int(0 .. 255)\nc: real",
        input_attributes="@minmax",
        target_attributes="@minmax",
        predictions=True,
    )
    yield case(
        "columns-log",
        "@log alone and before the others.",
        net,
        "y: real(0 .. 50) @log @standardize",
        inputs="a: real(0 .. 9) @log\nb: real(0 .. 9) @log @standardize\nc: real(0 .. 99) @log @robust",
        predictions=True,
        metrics=True,
    )
    yield case(
        "columns-missing",
        "Missing numbers are filled, and may have an indicator.",
        net,
        REAL,
        inputs="a: real? @missing(mean)\nb: real? @missing(median, indicator = true) @standardize\n"
        "c: int(0 .. 9)? @missing(constant(4)) @minmax\nd: real?[2] @missing(mean, indicator = true)\n"
        "e: real? @missing(constant(0.5), indicator = true) @robust",
        validation_rows=8,
        rows=29,
    )
    yield case(
        "columns-categories",
        "One-hot, ordinal, unknown, missing and set columns.",
        net,
        REAL,
        inputs="a: category { red, green, blue }\nb: category { low, mid, high } @ordinal\n"
        "c: category { x, y } @unknown(ignore)\nd: category { p, q }?\ne: set { hot, wet, new }\nf: bool",
        rows=29,
        input_attributes="@standardize",
    )
    yield case(
        "columns-constant",
        "Constant columns are divided by 1, or become 0.",
        net,
        REAL,
        inputs="a: real\nb: real @standardize\nc: real @minmax\nd: real @robust",
        target_values={"b": [2.5] * 23, "c": [7.0] * 23, "d": [-1.5] * 23},
    )
    yield case(
        "columns-standardized-targets",
        "Several targets, each standardised by itself.",
        "dense(6, tanh)\noutput",
        "y1: real @standardize\ny2: real @minmax\ny3: real @robust\ny4: real",
        loss="huber(delta = 0.5)",
        decimals=14,
        predictions=True,
        metrics=True,
    )
    yield case(
        "columns-names",
        "Names and values as they stand in the file.",
        "dense(6, tanh)\noutput",
        'y: bool @column("is it?") @values(true = "M", false = "B") @threshold(0.4)',
        inputs='a: real @column("first column (cm)")\nb: bool @values(true = "yes", false = "no")\n'
        'c: real[3] @columns("c-{0}-th")\nd: category { "old town" as oldTown, "new town" as newTown, village }',
        predictions=True,
    )
    yield case(
        "columns-wide-sets",
        "A set in one 0/1 column a label.",
        "dense(6, tanh)\noutput",
        LABELS,
        inputs="a: real\nb: set { hot }\nc: set { wet, dry }",
        wide_sets=True,
        predictions=True,
    )
    yield case(
        "columns-numbered-classes",
        "Labels that are numbers.",
        "dense(6, tanh)\noutput",
        "kind: category(3 .. 5)",
        inputs="a: real\nb: category { 2, 4, 8 }",
        predictions=True,
        metrics=True,
    )
    yield case(
        "columns-vector-target", "A vector of reals is a target of several outputs.", net, "y: real[3] @standardize"
    )


SHARE_OF_TEN = "y: real(-10 .. 10)"


def cases():
    for group in (optimizers, schedules, regularizers, clipping, validation, columns):
        yield from group()
