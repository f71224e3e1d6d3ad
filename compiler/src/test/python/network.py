"""A network made from the lines of a .mlp file: parameters under the names of the language, forward pass by PyTorch."""

from collections import Counter

import torch
import torch.nn.functional as F

from activations import NAMES, activate, has_parameter
from notation import Call, parse_layers

DEFAULT_OUTPUT = {"real": "linear", "bool": "sigmoid", "category": "softmax", "set": "sigmoid"}


class Network:
    """A trunk of layers and one output per head; a network without heads has one, under the name None.

    `parameters` and `buffers` (running statistics) map tensor names to tensors, in file order.
    """

    def __init__(self, text, inputs, outputs, kinds, random):
        """outputs and kinds: the encoded width and the target kind of each head."""
        self.parameters, self.buffers, self.dense_weights = {}, {}, {}
        self.random = random
        layers = parse_layers(text)
        self.trunk, width = self._build([layer for layer in layers if not _is_end(layer)], inputs, "")
        self.heads = {}
        for name, call, nested in (layer for layer in layers if _is_end(layer)):
            if nested is None:
                self.heads[None] = self._head([], call, width, outputs[None], kinds[None], name or "", "output")
            else:
                *hidden, (_, end, _) = nested
                self.heads[name] = self._head(hidden, end, width, outputs[name], kinds[name], name + ".", "output")

    def forward(self, x, training):
        """The z (before its activation) of each head for rows x."""
        a = _run(self.trunk, x, training)
        return {name: _run(layers, a, training) for name, (layers, _) in self.heads.items()}

    def predict(self, x):
        """The activated outputs of each head, in inference mode."""
        with torch.no_grad():
            return {name: activate(self.heads[name][1], z) for name, z in self.forward(x, False).items()}

    def limit_norms(self):
        """maxNorm = c: the incoming weights of a unit, a row of W, are scaled back to norm c where they exceed it."""
        with torch.no_grad():
            for weight, options in self.dense_weights.values():
                if "maxNorm" in options:
                    norms = weight.norm(dim=1, keepdim=True)
                    weight.mul_(torch.where(norms > options["maxNorm"], options["maxNorm"] / norms, 1.0))

    def _head(self, hidden, end, width, outputs, kind, prefix, name):
        layers, width = self._build(hidden, width, prefix)
        layers.append(self._dense(prefix + name, end, width, outputs))
        activation = end.argument(0, Call(DEFAULT_OUTPUT[kind]))
        return layers, activation

    def _build(self, statements, width, prefix):
        layers, numbers = [], Counter()

        def named(kind):
            numbers[kind] += 1
            return f"{prefix}{kind}{numbers[kind]}"

        for name, call, _ in statements:
            if call.name == "dense":
                layers.append(self._dense(name or named("dense"), call, width, call.argument(0)))
                width = call.argument(0)
                if call.argument(1):
                    layers.append(self._activation(call.argument(1), width, named))
            elif call.name in ("batchNorm", "layerNorm", "groupNorm"):
                layers.append(self._normalization(name or named(call.name), call, width))
            elif call.name in NAMES:
                layers.append(self._activation(call, width, lambda kind: name or named(kind)))
            else:
                raise ValueError(call.name)
        return layers, width

    def _dense(self, name, call, inputs, outputs):
        weight = self._parameter(name + ".weight", (outputs, inputs), 1.0 / inputs**0.5)
        bias = self._parameter(name + ".bias", (outputs,), 0.1) if call.option("bias", True) else None
        self.dense_weights[name + ".weight"] = weight, call.options
        return lambda a, training: F.linear(a, weight, bias)

    def _activation(self, call, width, named):
        if not has_parameter(call):
            return lambda a, training: activate(call, a)
        size = width if call.option("perUnit", False) else 1
        slope = self._parameter(named("prelu") + ".weight", (size,), 0.02, around=call.argument(0, 0.25))
        return lambda a, training: activate(call, a, slope)

    def _normalization(self, name, call, width):
        weight = self._parameter(name + ".weight", (width,), 0.1, around=1.0)
        bias = self._parameter(name + ".bias", (width,), 0.1)
        epsilon = call.option("epsilon", 1e-5)
        if call.name == "layerNorm":
            return lambda a, training: F.layer_norm(a, (width,), weight, bias, epsilon)
        if call.name == "groupNorm":
            return lambda a, training: F.group_norm(a, call.argument(0), weight, bias, epsilon)
        mean = self.buffers[name + ".running_mean"] = torch.zeros(width, dtype=torch.float64)
        variance = self.buffers[name + ".running_var"] = torch.ones(width, dtype=torch.float64)
        share_of_new = 1 - call.option("momentum", 0.9)
        return lambda a, training: F.batch_norm(a, mean, variance, weight, bias, training, share_of_new, epsilon)

    def _parameter(self, name, shape, deviation, around=0.0):
        values = torch.tensor(around + deviation * self.random.standard_normal(shape))
        self.parameters[name] = values.requires_grad_()
        return values


def _is_end(layer):
    return layer[1].name in ("output", "head")


def _run(layers, a, training):
    for layer in layers:
        a = layer(a, training)
    return a
