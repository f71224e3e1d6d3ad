#!/usr/bin/python3
"""Writes the PyTorch goldens: for each case a model, its data, a start, and the weights PyTorch ends with.

    apt-get install python3-torch python3-sklearn
    /usr/bin/python3 compiler/src/test/python/pytorch_goldens.py [case …]

What a case means is LANGUAGE's text (grammar/), computed with PyTorch's functions, autograd and optimisers in float64;
where PyTorch lacks a form, by the formula (optimizers.py says which). Nothing here has seen a number of the compiler's.
Every run is repeated from a start disturbed in the fifteenth digit: a case that amplifies rounding is refused.

Into compiler/src/test/resources/pytorch/<case>/ go model.mlp, data.csv, validation.csv (some), init.safetensors,
expected.safetensors, expected-history.csv, expected-predictions.csv, expected-metrics.json, case.properties.
"""

import csv
import itertools
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import torch

import cases_layers
import cases_training
import metrics
import random_cases
import safetensors_file
from case import draw
from training import Training

FOLDER = Path(__file__).parent.parent / "resources" / "pytorch"


def main(wanted):
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    cases = [*cases_layers.cases(), *cases_training.cases()]
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), "two cases of one name"
    if wanted:
        candidates = itertools.islice(random_cases.candidates(), 2 * random_cases.COUNT)
        for case in [c for c in [*cases, *candidates] if c.name in wanted]:
            write(case)
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    for case in cases:
        write(case)
    stable = filter(write_if_stable, random_cases.candidates())
    drawn = len(list(itertools.islice(stable, random_cases.COUNT)))
    print(f"{len(cases)} cases and {drawn} random ones")


def write_if_stable(case):
    try:
        write(case)
        return True
    except Unstable as reason:
        print(f"left out: {reason}")
        return False


class Unstable(Exception):
    """A case whose weights depend on the last digits of its arithmetic proves nothing."""


def write(case):
    data, validation = draw(case)
    training = Training(case, data, validation)
    result = training.run()
    refuse_unstable(case, data, validation, result)
    folder = FOLDER / case.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.mlp").write_text(case.model())
    (folder / "case.properties").write_text(f"tolerance={case.tolerance}\n")
    write_csv(folder / "data.csv", data, case.wide_sets)
    if validation:
        write_csv(folder / "validation.csv", validation, case.wide_sets)
    write_start(folder / "init.safetensors", case, result.initial)
    safetensors_file.write(folder / "expected.safetensors", result.final)
    if case.history:
        write_history(folder / "expected-history.csv", result.history, validation)
    if case.predictions:
        metrics.write_predictions(folder / "expected-predictions.csv", case, data, training)
    if case.metrics:
        (folder / "expected-metrics.json").write_text(
            json.dumps(metrics.metrics(case, data, training), indent=2) + "\n"
        )


def refuse_unstable(case, data, validation, result):
    """Fails on a case whose weights depend on the last digits of its arithmetic, or that learns nothing."""
    again = Training(case, data, validation, disturb=1e-14).run()
    for name, expected in result.final.items():
        if not np.isfinite(expected).all():
            raise Unstable(f"{case.name}: {name} is not finite")
        worst = np.max(np.abs(again.final[name] - expected) / (case.tolerance / 20 * np.abs(expected) + 1e-12))
        if worst > 1:
            raise Unstable(f"{case.name}: {name} amplifies rounding, {worst:.1f}")
    if all(np.array_equal(result.final[name], start) for name, start in result.initial.items()):
        raise Unstable(f"{case.name}: nothing was learnt")


def write_start(path, case, tensors):
    """In the order of the names; with what a PyTorch state_dict and its safetensors file have besides, where asked for."""
    extra = {}
    if case.extra_tensors:
        statistics = [name for name in tensors if name.endswith("running_mean")]
        extra = {name.replace("running_mean", "num_batches_tracked"): np.array(0) for name in statistics}
    everything = {**tensors, **extra}
    metadata = {"format": "pt"} if case.extra_tensors else None
    safetensors_file.write(path, {name: everything[name] for name in sorted(everything)}, metadata)


def write_csv(path, data, wide_sets):
    columns = [(header, cells) for c in data.columns for header, cells in table(c, data.values[c.name], wide_sets)]
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([header for header, _ in columns])
        writer.writerows(zip(*(cells for _, cells in columns)))


def table(column, values, wide_sets):
    """The headers and cells that a schema's column takes in a CSV file."""
    if column.kind == "set" and wide_sets:
        return [(label, [int(label in value) for value in values]) for label in column.labels]
    return list(zip(column.headers(), zip(*(column.cells(value) for value in values))))


def write_history(path, history, validation):
    with open(path, "w") as file:
        file.write("epoch,loss" + (",validationLoss" if validation else "") + "\n")
        for epoch, (loss, validation_loss) in enumerate(history, 1):
            file.write(f"{epoch},{loss!r}" + (f",{validation_loss!r}" if validation else "") + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
