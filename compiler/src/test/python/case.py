"""One golden: a model, its data, a start, and how it is to be trained."""

from dataclasses import dataclass, field

import numpy as np

from columns import Column, read_columns


@dataclass
class Case:
    """The lines of a .mlp file, and what surrounds them.

    `train` holds the properties of the train section as texts. `expanded` is `network` with its blocks written out, for
    the cases that use blocks. Tolerances are for the weights; a case states its own where rounding is amplified. `wide_sets` writes a set as one 0/1 column a label.
    """

    name: str
    note: str
    inputs: str
    targets: str
    network: str
    train: dict
    input_attributes: str = ""
    target_attributes: str = ""
    blocks: str = ""
    expanded: str = ""
    rows: int = 23
    validation_rows: int = 0
    decimals: int = 3
    seed: int = 1
    history: bool = True
    predictions: bool = False
    metrics: bool = False
    tolerance: float = 1e-8
    extra_tensors: bool = False
    wide_sets: bool = False
    target_values: dict = field(default_factory=dict)

    def model(self):
        """The text of model.mlp."""

        def section(name, attributes, lines):
            head = f"  {name} {attributes}".rstrip() + " {"
            return "\n".join([head] + [f"    {line}" for line in lines] + ["  }"])

        train = {**self.train, "shuffle": "false", "precision": "float64"}
        parts = [
            section("input", self.input_attributes, map(str, self.input_columns())),
            section("output", self.target_attributes, map(str, self.target_columns())),
            section("network", "", _lines(self.network)),
            section("train", "", [f"{name} = {value}" for name, value in train.items()]),
        ]
        blocks = self.blocks.strip() + "\n\n" if self.blocks else ""
        return f"{blocks}/// {self.note}\nmodel Golden {{\n" + "\n".join(parts) + "\n}\n"

    def input_columns(self):
        return read_columns(self.inputs)

    def target_columns(self):
        return read_columns(self.targets)

    def has_heads(self):
        return "head " in self.network


@dataclass
class Data:
    """A table: column name → values, and the same encoded for a network; targets by head, None where there is none."""

    columns: list
    values: dict
    x: np.ndarray
    y: dict

    def rows(self):
        return len(self.x)


def draw(case):
    """Training and validation data of a case (the latter None where it has none), from its seed."""
    random = np.random.RandomState(case.seed)
    inputs, targets = case.input_columns(), case.target_columns()
    count = case.rows + case.validation_rows
    values = {c.name: c.draw(random, count, case.decimals) for c in inputs}
    signal = _signal(inputs, values)
    for column in targets:
        values[column.name] = _target(column, signal, random, case.decimals)
    values.update({name: list(given) for name, given in case.target_values.items()})
    training = {name: v[: case.rows] for name, v in values.items()}
    validation = {name: v[case.rows :] for name, v in values.items()}

    def data(part):
        x = _encode(inputs, part, training, case.input_attributes)
        if case.has_heads():
            y = {c.name: _encode([c], part, training, case.target_attributes) for c in targets}
        else:
            y = {None: _encode(targets, part, training, case.target_attributes)}
        return Data(inputs + targets, part, x, y)

    return data(training), data(validation) if case.validation_rows else None


def _encode(columns, part, training, section):
    return np.concatenate([c.encode(part[c.name], training[c.name], section) for c in columns], axis=1)


def _signal(inputs, values):
    plain = [
        Column(c.name, c.type, "@missing(constant(0)) @standardize" if c.nullable else "@standardize")
        if c.kind in ("real", "int")
        else c
        for c in inputs
    ]
    return np.concatenate([c.encode(values[c.name], values[c.name]) for c in plain], axis=1)


def _target(column, signal, random, decimals):
    """Targets that follow the inputs through a random smooth function, with noise."""
    count = len(column.labels) if column.labels else column.elements or 1
    score = np.tanh(signal @ random.standard_normal((signal.shape[1], 2 * count))) @ random.standard_normal(
        (2 * count, count)
    )
    score = score + 0.3 * random.standard_normal(score.shape)
    if column.kind == "bool":
        return [bool(s > 0) for s in score[:, 0]]
    if column.kind == "category":
        labels = [column.labels[i] for i in score.argmax(1)]
        labels[: len(column.labels)] = column.labels
        return labels
    if column.kind == "set":
        return [[label for label, s in zip(column.labels, row) if s > 0] for row in score]
    if column.range:
        low, high = column.range
        score = low + (high - low) / (1 + np.exp(-score))
    else:
        score = score * column.scale + column.shift
    numbers = [[round(float(s), decimals) for s in row] for row in score]
    return numbers if column.elements else [row[0] for row in numbers]


def _lines(text):
    """The lines of a network, those inside a head indented."""
    lines, depth = [], 0
    for line in (line.strip() for line in text.strip().splitlines()):
        depth -= line.startswith("}")
        lines.append("  " * depth + line)
        depth += line.endswith("{")
    return lines
