"""Cases of activations, losses, normalisation layers, depth, names and blocks."""

from tasks import BOOL, CLASSES, INPUTS, LABELS, POSITIVE, REAL, REALS, SHARE, SYMMETRIC, TWO_CLASSES, case

ACTIVATIONS = [
    "linear",
    "sigmoid",
    "tanh",
    "arctan",
    "relu",
    "leakyRelu",
    "leakyRelu(0.2)",
    "prelu",
    "prelu(0.1)",
    "prelu(0.25, perUnit = true)",
    "elu",
    "elu(0.7)",
    "softplus",
    "softmax",
    "selu",
    "gelu",
    "swish",
    "softsign",
    "hardSigmoid",
    "mish",
]


def activations():
    for activation in ACTIVATIONS:
        name = activation.replace("(", "-").replace(")", "").replace(", perUnit = true", "-per-unit")
        yield case(
            f"activation-{name}",
            f"{activation} in two hidden layers, as an argument and on its own line.",
            f"dense(6, {activation})\ndense(5)\n{activation}\noutput(linear)",
        )
    for activation, target in [
        ("linear", REAL),
        ("relu", POSITIVE),
        ("softplus", POSITIVE),
        ("sigmoid", SHARE),
        ("tanh", SYMMETRIC),
    ]:
        yield case(
            f"output-{activation}",
            f"A real target behind {activation}.",
            f"dense(6, tanh)\noutput({activation})",
            target,
            seed=4,
            predictions=True,
        )


def losses():
    for loss in [
        "mse",
        "mse(half = true)",
        "mse(reduction = sum)",
        "mse(half = true, reduction = sum)",
        "mae",
        "mae(reduction = sum)",
        "huber",
        "huber(delta = 0.4)",
        "huber(delta = 2, reduction = sum)",
        "logCosh",
        "logCosh(reduction = sum)",
    ]:
        yield case(
            f"loss-{_slug(loss)}", f"{loss} over two outputs.", "dense(6, tanh)\noutput(linear)", REALS, loss=loss
        )
    for loss in [
        "bce",
        "bce(labelSmoothing = 0.1)",
        "bce(classWeights = [1.0, 3.0])",
        "bce(classWeights = balanced)",
        "mse",
        "mse(half = true)",
    ]:
        yield case(
            f"loss-bool-{_slug(loss)}",
            f"{loss} of a bool.",
            "dense(6, tanh)\noutput(sigmoid)",
            BOOL,
            loss=loss,
            predictions=True,
            metrics=True,
        )
    yield case(
        "loss-hinge-class-weights",
        "Hinge with class weights.",
        "dense(6, tanh)\noutput(linear)",
        BOOL,
        loss="hinge(classWeights = [1.0, 3.0])",
    )
    yield case(
        "loss-hinge", "Hinge, targets ±1.", "dense(6, tanh)\noutput(linear)", BOOL, loss="hinge", predictions=True
    )
    for loss in ["bce", "bce(reduction = sum)", "bce(labelSmoothing = 0.2)"]:
        yield case(
            f"loss-set-{_slug(loss)}",
            f"{loss} of a set of labels.",
            "dense(6, tanh)\noutput(sigmoid)",
            LABELS,
            loss=loss,
            predictions=True,
            metrics=True,
        )
    for loss in [
        "crossEntropy",
        "crossEntropy(labelSmoothing = 0.1)",
        "crossEntropy(classWeights = [1.0, 3.0, 0.5])",
        "crossEntropy(classWeights = balanced)",
        "crossEntropy(classWeights = [1.0, 2.0, 0.5], labelSmoothing = 0.2)",
    ]:
        yield case(
            f"loss-category-{_slug(loss)}",
            f"{loss} of three classes.",
            "dense(6, tanh)\noutput(softmax)",
            CLASSES,
            loss=loss,
            predictions=True,
            metrics=True,
        )


def defaults():
    for kind, target in [("real", REAL), ("bool", BOOL), ("category", CLASSES), ("set", LABELS)]:
        yield case(
            f"default-{kind}",
            "Output activation, loss and optimiser by default.",
            "dense(6, relu)\noutput",
            target,
            optimizer=None,
        )


def normalization():
    layers = [
        "batchNorm",
        "batchNorm(momentum = 0.7)",
        "batchNorm(epsilon = 0.01)",
        "layerNorm",
        "layerNorm(epsilon = 0.01)",
        "groupNorm(2)",
        "groupNorm(3, epsilon = 0.01)",
    ]
    for layer in layers:
        for optimizer in ["sgd(rate = 0.1)", "adam(rate = 0.01)"]:
            yield case(
                f"norm-{_slug(layer)}-{optimizer.split('(')[0]}",
                f"{layer} before the activation, twice.",
                f"dense(6, bias = false)\n{layer}\nrelu\ndense(6, bias = false)\n{layer}\ntanh\noutput(softmax)",
                CLASSES,
                optimizer=optimizer,
                predictions=True,
                validation_rows=9,
                extra_tensors="batch" in layer,
            )
    yield case(
        "norm-batchNorm-last-row-left-out",
        "22 rows in batches of 7: the last batch of one row is left out.",
        "dense(6)\nbatchNorm\nrelu\noutput(linear)",
        rows=22,
        predictions=True,
    )
    yield case(
        "norm-batchNorm-first",
        "batchNorm and layerNorm of the inputs themselves.",
        "batchNorm\nlayerNorm\ndense(6, tanh)\nbatchNorm\noutput(sigmoid)",
        BOOL,
        batch="all",
        predictions=True,
    )
    yield case(
        "norm-layerNorm-one-row",
        "layerNorm does not mind batches of one row.",
        "dense(6)\nlayerNorm\nrelu\noutput(linear)",
        batch=1,
    )


def depths():
    yield case("depth-0-linear", "Linear regression.", "output(linear)", REALS, predictions=True, metrics=True)
    yield case("depth-0-logistic", "Logistic regression.", "output(sigmoid)", BOOL, predictions=True, metrics=True)
    yield case(
        "depth-0-softmax",
        "Multinomial logistic regression.",
        "output(softmax)",
        CLASSES,
        predictions=True,
        metrics=True,
    )
    yield case(
        "depth-0-set", "One logistic regression a label.", "output(sigmoid)", LABELS, predictions=True, metrics=True
    )
    yield case(
        "depth-6",
        "Six hidden layers of different widths.",
        "\n".join(f"dense({n}, tanh)" for n in [7, 3, 8, 4, 5, 2]) + "\noutput(linear)",
        REALS,
    )
    yield case(
        "wide",
        "Widths around sixteen and above.",
        "dense(33, relu)\ndense(17, tanh)\ndense(16, gelu)\noutput(softmax)",
        CLASSES,
        rows=40,
        batch=16,
        epochs=4,
    )
    yield case(
        "two-classes", "A category of two labels.", "dense(5, relu)\noutput(softmax)", TWO_CLASSES, metrics=True
    )
    for batch in ["1", "all", "7", "5", "100"]:
        yield case(
            f"batch-{batch}", f"Batches of {batch} of 23 rows.", "dense(6, relu)\noutput(linear)", REALS, batch=batch
        )
    yield case(
        "no-bias",
        "Layers without biases.",
        "dense(6, relu, bias = false)\ndense(5, tanh)\noutput(linear, bias = false)",
        REALS,
    )
    yield case(
        "names",
        "Named layers, and numbers by kind.",
        "first = dense(6, prelu)\nbatchNorm\ndense(5, prelu)\nscale = layerNorm\n"
        "dense(4)\nlearnt = prelu(0.3)\noutput(linear)",
    )
    yield case("one-unit", "Layers of one unit.", "dense(1, tanh)\ndense(1, tanh)\noutput(linear)", inputs="a: real")
    yield case(
        "block",
        "A block used twice.",
        "hidden(6)\nhidden(4)\noutput(linear)",
        blocks="block hidden(width) { dense(width)  layerNorm  tanh }",
        expanded="hidden1.dense1 = dense(6)\nhidden1.layerNorm1 = layerNorm\ntanh\n"
        "hidden2.dense1 = dense(4)\nhidden2.layerNorm1 = layerNorm\ntanh\noutput(linear)",
    )


def perceptrons():
    for batch in ["1", "5"]:
        yield case(
            f"perceptron-batch-{batch}",
            "Rosenblatt's rule: w ← w + α(y − ŷ)x, its mean over a batch.",
            "output(step)",
            BOOL,
            optimizer="perceptron(rate = 0.5)",
            batch=batch,
            history=False,
            predictions=True,
        )
    yield case(
        "perceptron-and",
        "AND is learnt with rate 1.",
        "output(step)",
        BOOL,
        inputs="p: bool\nq: bool",
        optimizer="perceptron(rate = 1)",
        batch=1,
        epochs=10,
        rows=4,
        history=False,
        predictions=True,
        target_values={
            "p": [False, False, True, True],
            "q": [False, True, False, True],
            "y": [False, False, False, True],
        },
    )


def heads():
    trunk = "dense(6, tanh)\n"
    two = trunk + "head y {\ndense(4, relu)\noutput(linear)\n}\nhead kind {\noutput(softmax)\n}"
    yield case(
        "heads-default-loss", "Two heads of different kinds; the losses are added.", two, REAL + "\n" + CLASSES
    )
    yield case(
        "heads-weighted",
        "Two heads, a weighted sum of losses.",
        two,
        REAL + "\n" + CLASSES,
        loss="sum(y = huber(delta = 0.5, weight = 0.3), kind = crossEntropy(weight = 2))",
        optimizer="adam(rate = 0.01)",
        predictions=True,
    )
    yield case(
        "heads-four",
        "A head of each kind, with layers of their own.",
        "dense(7, relu)\nhead y {\ndense(4, prelu)\ndense(3, tanh)\noutput\n}\nhead sold {\noutput\n}\n"
        "head kind {\ndense(5)\nlayerNorm\nrelu\noutput\n}\nhead tags {\ndense(3, swish)\noutput\n}",
        REAL + "\nsold: bool\n" + CLASSES + "\n" + LABELS,
        optimizer="momentum(rate = 0.05)",
        loss="sum(y = mse(weight = 0.5), sold = bce, kind = crossEntropy(labelSmoothing = 0.1), "
        "tags = bce(reduction = sum, weight = 0.25))",
    )
    yield case(
        "heads-class-weights",
        "Class weights in heads: the mean of each head divides by the sum of its own.",
        "dense(6, tanh)\nhead sold {\noutput\n}\nhead kind {\noutput\n}",
        "sold: bool\n" + CLASSES,
        loss="sum(sold = bce(classWeights = [1.0, 3.0], weight = 0.5), kind = crossEntropy(classWeights = balanced))",
    )
    yield case(
        "heads-no-trunk",
        "Heads on the inputs alone.",
        "head y {\ndense(4, relu)\noutput\n}\nhead sold {\noutput\n}",
        REAL + "\nsold: bool",
    )


def _slug(text):
    import re

    return re.sub(r"[^\w.]+", "-", text).strip("-")


def metrics():
    for name, target, end in [
        ("bool", BOOL, "sigmoid"),
        ("category", CLASSES, "softmax"),
        ("set", LABELS, "sigmoid"),
    ]:
        yield case(
            f"metrics-ties-{name}",
            "Few different inputs, so that many rows have equal probabilities.",
            f"dense(3, tanh)\noutput({end})",
            target,
            inputs="a: bool\nb: bool",
            rows=40,
            predictions=True,
            metrics=True,
        )
    rare = ["red", "green", "blue"] + ["red", "green"] * 10
    yield case(
        "metrics-never-predicted",
        "A class of one row, never predicted: its precision is 0.",
        "dense(4, tanh)\noutput(softmax)",
        CLASSES,
        metrics=True,
        target_values={"kind": rare},
    )


def cases():
    for group in (metrics, activations, losses, defaults, normalization, depths, perceptrons, heads):
        yield from group()
