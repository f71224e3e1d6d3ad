"""Writes a network of given widths as an ONNX file: python3 onnx_export.py WIDTHS ACTIVATION OUTPUT FILE."""

import sys

import torch
from torch import nn

ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh}


def main(widths, activation, output, file):
    torch.manual_seed(1)
    widths = [int(width) for width in widths.split("-")]
    layers = []
    for inputs, outputs in zip(widths, widths[1:]):
        layers += [nn.Linear(inputs, outputs), ACTIVATIONS[activation]()]
    layers[-1] = nn.Softmax(dim=1) if output == "softmax" else nn.Sigmoid()
    torch.onnx.export(
        nn.Sequential(*layers),
        torch.zeros(1, widths[0]),
        file,
        input_names=["x"],
        output_names=["p"],
        dynamic_axes={"x": {0: "rows"}, "p": {0: "rows"}},
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
