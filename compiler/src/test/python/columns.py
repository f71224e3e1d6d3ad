"""Columns of a data set: their CSV text and the numbers a network sees, as the language defines them."""

import math
import re
from dataclasses import dataclass

import numpy as np

_TYPE = re.compile(r"(real|int|bool|category|set)\s*(?:\(([^)]*)\)|\{([^}]*)\})?\s*(\?)?\s*(?:\[(\d+)\])?$")


@dataclass(frozen=True)
class Column:
    """One line of a schema. Attributes are written as in the language; values are drawn as scale·N(0, 1) + shift."""

    name: str
    type: str
    attributes: str = ""
    scale: float = 1.0
    shift: float = 0.0

    def __str__(self):
        return f"{self.name}: {self.type} {self.attributes}".rstrip()

    @property
    def kind(self):
        return _TYPE.match(self.type).group(1)

    @property
    def nullable(self):
        return bool(_TYPE.match(self.type).group(4))

    @property
    def elements(self):
        return int(_TYPE.match(self.type).group(5) or 0)

    @property
    def range(self):
        text = _TYPE.match(self.type).group(2)
        return tuple(float(bound) for bound in text.split("..")) if text else None

    @property
    def labels(self):
        _, span, text, *_ = _TYPE.match(self.type).groups()
        if self.kind == "category" and span:
            low, high = (int(bound) for bound in span.split(".."))
            return [str(label) for label in range(low, high + 1)]
        return [label.split(" as ")[0].strip(' "') for label in text.split(",")] if text else None

    def has(self, attribute):
        return re.search(rf"@{attribute}\b", self.attributes) is not None

    def headers(self):
        pattern = re.search(r'@columns?\("([^"]*)"\)', self.attributes)
        name = pattern.group(1) if pattern else self.name + ("{0}" if self.elements else "")
        return [name.replace("{0}", str(i)) for i in range(self.elements or 1)]

    def cells(self, value):
        return [self._cell(v) for v in (value if self.elements else [value])]

    def _cell(self, value):
        words = re.search(r'@values\(true = "(\w+)", false = "(\w+)"\)', self.attributes)
        return words.group(1 if value else 2) if words else _cell(value)

    def draw(self, random, rows, decimals):
        """Random values for an input: floats, ints, booleans, labels, lists of labels, vectors, None (missing)."""
        values = [[self._one(random, decimals) for _ in range(self.elements or 1)] for _ in range(rows)]
        return values if self.elements else [v[0] for v in values]

    def _one(self, random, decimals):
        if self.nullable and random.uniform() < 0.2:
            return None
        if self.kind == "bool":
            return bool(random.uniform() < 0.5)
        if self.kind == "category":
            unknown = self.has("unknown") and random.uniform() < 0.2
            return "elsewhere" if unknown else self.labels[random.randint(len(self.labels))]
        if self.kind == "set":
            return [label for label in self.labels if random.uniform() < 0.4]
        if self.kind == "int":
            low, high = self.range or (0, 9)
            return int(random.randint(int(low), int(high) + 1))
        if self.range:
            return round(random.uniform(*self.range), decimals)
        return round(self.scale * random.standard_normal() + self.shift, decimals)

    def encode(self, values, training_values, section=""):
        """[rows × encoded width], fitted on the training values; section holds the section's attributes."""
        parts = [values] if not self.elements else list(zip(*values))
        training = [training_values] if not self.elements else list(zip(*training_values))
        blocks = [self._encode_one(list(v), list(t), section) for v, t in zip(parts, training)]
        return np.concatenate([b for b, _ in blocks] + [i for _, i in blocks], axis=1)

    def _encode_one(self, values, training, section):
        indicator = np.array([[float(v is None)] for v in values])
        if not re.search(r"indicator\s*=\s*true", self.attributes):
            indicator = np.zeros((len(values), 0))
        if self.kind == "bool":
            return np.array([[float(v)] for v in values]), indicator
        if self.kind == "set":
            return np.array([[float(label in v) for label in self.labels] for v in values]), indicator
        if self.kind == "category":
            if self.has("ordinal"):
                return np.array([[float(self.labels.index(v))] for v in values]), indicator
            return np.array([[float(label == v) for label in self.labels] for v in values]), indicator
        transforms = self.attributes if self._has_transform() else section
        numbers, fitted_on = self._fill(values, training), self._fill(training, training)
        for transform in re.findall(r"@(log|standardize|minmax|robust)\b", transforms):
            numbers, fitted_on = (self._transform(transform, x, fitted_on) for x in (numbers, fitted_on))
        return numbers[:, None], indicator

    def _has_transform(self):
        return any(self.has(name) for name in ("log", "standardize", "minmax", "robust", "raw"))

    def _fill(self, values, training):
        known = [float(v) for v in training if v is not None]
        fill = math.nan
        if self.has("missing"):
            how = re.search(r"@missing\((\w+)(?:\(([^)]*)\))?", self.attributes)
            fill = {"mean": np.mean, "median": np.median}.get(how.group(1), lambda _: float(how.group(2)))(known)
        return np.array([fill if v is None else float(v) for v in values])

    def decode(self, encoded, training_values, section=""):
        """Undoes the transforms of one number's column of outputs (of a column without missing values)."""
        transforms = re.findall(
            r"@(log|standardize|minmax|robust)\b", self.attributes if self._has_transform() else section
        )
        fitted_on, undo = self._fill(training_values, training_values), []
        for name in transforms:
            shift = self._transform(name, np.zeros(1), fitted_on)[0]
            scale = self._transform(name, np.ones(1), fitted_on)[0] - shift
            undo.append(np.expm1 if name == "log" else lambda x, shift=shift, scale=scale: (x - shift) / scale)
            fitted_on = self._transform(name, fitted_on, fitted_on)
        for inverse in reversed(undo):
            encoded = inverse(encoded)
        return encoded

    def _transform(self, name, x, training):
        if name == "log":
            return np.log1p(x)
        if name == "standardize":
            return (x - training.mean()) / (training.std() or 1.0)
        if name == "robust":
            low, middle, high = np.percentile(training, [25, 50, 75])
            return (x - middle) / ((high - low) or 1.0)
        low, high = self.range or (training.min(), training.max())
        return (x - low) / (high - low) if high > low else np.zeros_like(x)


def _cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ";".join(value)
    return value if isinstance(value, str) else repr(value)


def read_columns(text):
    """Columns from lines as in a .mlp file: `a: real @log`."""
    columns = []
    for line in filter(None, (line.strip() for line in text.strip().splitlines())):
        name, rest = line.split(":", 1)
        kind, at, attributes = rest.partition("@")
        columns.append(Column(name.strip(), kind.strip(), at + attributes))
    return columns
