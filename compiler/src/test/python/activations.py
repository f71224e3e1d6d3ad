"""The activations, by PyTorch's functions; hardSigmoid by its formula."""

import torch
import torch.nn.functional as F


def activate(activation, z, slope=None):
    """Applies the activation that a Call names; slope is the parameter of prelu."""
    name = activation.name
    if name == "leakyRelu":
        return F.leaky_relu(z, activation.argument(0, 0.01))
    if name == "elu":
        return F.elu(z, activation.argument(0, 1.0))
    if name == "prelu":
        return F.prelu(z, slope)
    return _FIXED[name](z)


def has_parameter(activation):
    return activation.name == "prelu"


_FIXED = {
    "linear": lambda z: z,
    "step": lambda z: (z >= 0).double(),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "arctan": torch.atan,
    "relu": F.relu,
    "softplus": lambda z: F.softplus(z, threshold=700),
    "softmax": lambda z: F.softmax(z, dim=1),
    "selu": F.selu,
    "gelu": F.gelu,
    "swish": F.silu,
    "softsign": F.softsign,
    "hardSigmoid": lambda z: torch.clamp(z / 6 + 0.5, 0, 1),  # F.hardsigmoid's derivative is 1/6 rounded to float32
    "mish": F.mish,
}
NAMES = list(_FIXED) + ["leakyRelu", "prelu", "elu"]
