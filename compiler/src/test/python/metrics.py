"""Predictions in the caller's terms, and scikit-learn's metrics of them."""

import re

import numpy as np
import torch
from sklearn import metrics as sk


def outputs(case, data, training):
    """Target column → its part of the network's outputs, numbers un-transformed: [rows × width]."""
    predicted = training.network.predict(torch.tensor(data.x))
    parts, start = {}, 0
    for column in case.target_columns():
        everything = predicted[column.name if case.has_heads() else None].numpy()
        start = 0 if case.has_heads() else start
        width = len(column.labels) if column.labels else column.elements or 1
        part = everything[:, start : start + width]
        start += width
        if column.kind in ("real", "int"):
            values = training.data.values[column.name]
            series = list(zip(*values)) if column.elements else [values]
            part = np.stack(
                [column.decode(part[:, i], list(fitted), case.target_attributes) for i, fitted in enumerate(series)],
                axis=1,
            )
        parts[column.name] = part
    return parts


def write_predictions(path, case, data, training):
    """The predicted value of each target column, then p_<label> for each probability."""
    parts = outputs(case, data, training)
    with open(path, "w") as file:
        headers = [h for c in case.target_columns() for h in c.headers()]
        headers += [f"p_{label}" for c in case.target_columns() for label in c.labels or []]
        file.write(",".join(headers) + "\n")
        for row in range(data.rows()):
            cells = [cell for c in case.target_columns() for cell in _cells(training, c, parts[c.name][row])]
            cells += [repr(float(p)) for c in case.target_columns() if c.labels for p in parts[c.name][row]]
            file.write(",".join(cells) + "\n")


def _cells(training, column, output):
    if column.kind == "bool":
        head = training.network.heads.get(column.name) or training.network.heads[None]
        written = re.search(r"@threshold\(([\d.]+)\)", column.attributes)
        threshold = float(written.group(1)) if written else 0.0 if head[1].name == "linear" else 0.5
        return column.cells(bool(output[0] >= threshold))
    if column.kind == "category":
        return [column.labels[int(output.argmax())]]
    if column.kind == "set":
        return [";".join(label for label, p in zip(column.labels, output) if p >= 0.5)]
    return [repr(float(value)) for value in output]


def metrics(case, data, training):
    """What `evaluate --json` prints for a model of one kind of target, by scikit-learn; the loss is PyTorch's."""
    with torch.no_grad():
        result = {"loss": training._loss(data, slice(None), training=False)[0].item()}
    columns, parts = case.target_columns(), outputs(case, data, training)
    kind = columns[0].kind
    if kind in ("real", "int"):
        truth = np.array([[data.values[c.name][row] for c in columns] for row in range(data.rows())])
        guess = np.concatenate([parts[c.name] for c in columns], axis=1)
        return result | {
            "mae": sk.mean_absolute_error(truth, guess),
            "rmse": sk.mean_squared_error(truth, guess, squared=False),
            "r2": sk.r2_score(truth, guess),
        }
    output, values = parts[columns[0].name], data.values[columns[0].name]
    if kind == "set":
        truth = np.array([[label in v for label in columns[0].labels] for v in values])
        guess = output >= 0.5
        return result | {
            "hamming": sk.hamming_loss(truth, guess),
            "f1Micro": sk.f1_score(truth, guess, average="micro"),
            "f1Macro": sk.f1_score(truth, guess, average="macro"),
        }
    if kind == "bool":
        truth, guess, options = np.array(values), output[:, 0] >= 0.5, {"zero_division": 0}
        area = sk.roc_auc_score(truth, output[:, 0])
    else:
        truth, guess = np.array([columns[0].labels.index(v) for v in values]), output.argmax(1)
        options = {"average": "macro", "zero_division": 0}
        area = (
            sk.roc_auc_score(truth, output, multi_class="ovr")
            if len(columns[0].labels) > 2
            else sk.roc_auc_score(truth, output[:, 1])
        )
    return result | {
        "accuracy": sk.accuracy_score(truth, guess),
        "precision": sk.precision_score(truth, guess, **options),
        "recall": sk.recall_score(truth, guess, **options),
        "f1": sk.f1_score(truth, guess, **options),
        "rocAuc": area,
    }
