"""scikit-learn's MLPClassifier as a peer: epochs of partial_fit, which shuffles and gathers by itself."""

import functools
import time
import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier

import protocol

warnings.filterwarnings("ignore")


def data(rows, inputs, outputs):
    random = np.random.default_rng(1)
    return random.random((rows, inputs), dtype=np.float32), np.arange(rows) % max(outputs, 2)


@functools.lru_cache(maxsize=1)
def prepared(network):
    widths, activation, _, optimizer, rate, batch, rows = network
    widths = [int(width) for width in widths.split("-")]
    classifier = MLPClassifier(
        hidden_layer_sizes=widths[1:-1],
        activation=activation,
        solver=optimizer,
        alpha=0.0,
        momentum=0.0,
        nesterovs_momentum=False,
        learning_rate_init=float(rate),
        batch_size=int(batch),
        random_state=1,
    )
    # Epochs are cut to a fifth of the rows, or a slow workload would not end one in the time it is given.
    x, y = data(int(rows) // 5, widths[0], widths[-1])
    classifier.partial_fit(x[:256], y[:256], classes=np.unique(y))
    return classifier, x, y


def answer(request):
    classifier, x, y = prepared(request.network)
    seconds = float(request.seconds)
    if request.task == "train":
        return protocol.rate(lambda: classifier.partial_fit(x, y), seconds, len(x))
    rows = 1 if request.task == "predict" else int(request.predictRows)
    batch = x[:rows]
    per_second = protocol.rate(lambda: classifier.predict_proba(batch), seconds, rows)
    return 1e9 / per_second if request.task == "predict" else per_second


if __name__ == "__main__":
    protocol.serve(answer)
