"""Losses of single examples, from the output layer's z (before its activation) as PyTorch's *_with_logits do."""

import math

import torch
import torch.nn.functional as F

from activations import activate


def per_example(loss, z, activation, target):
    """The loss of each row: z and target are [rows × outputs]; a category's target is one-hot."""
    smoothing = loss.option("labelSmoothing", 0)
    if loss.name == "crossEntropy":
        return F.cross_entropy(z, target.argmax(1), reduction="none", label_smoothing=smoothing)
    if loss.name == "bce":
        smooth = target * (1 - smoothing) + smoothing / 2
        return _over_outputs(loss, F.binary_cross_entropy_with_logits(z, smooth, reduction="none"))
    if loss.name == "hinge":
        return _over_outputs(loss, torch.clamp(1 - (2 * target - 1) * z, min=0))
    if loss.name == "perceptron":
        return _over_outputs(loss, -(target - (z >= 0).double()) * z)
    output = activate(activation, z)
    if loss.name == "mse":
        half = 0.5 if loss.option("half", False) else 1.0
        return half * _over_outputs(loss, F.mse_loss(output, target, reduction="none"))
    if loss.name == "mae":
        return _over_outputs(loss, F.l1_loss(output, target, reduction="none"))
    if loss.name == "huber":
        delta = float(loss.option("delta", 1))
        return _over_outputs(loss, F.huber_loss(output, target, reduction="none", delta=delta))
    if loss.name == "logCosh":
        error = output - target
        return _over_outputs(loss, error + F.softplus(-2 * error, threshold=700) - math.log(2))
    raise ValueError(loss.name)


def example_weights(loss, target, training_target):
    """The class weight of each row's true class; ones without `classWeights`. A bool has classes [false, true]."""
    weights = loss.option("classWeights")
    if weights is None:
        return torch.ones(len(target), dtype=torch.float64)
    one_hot, all_one_hot = (torch.cat([1 - y, y], 1) if y.shape[1] == 1 else y for y in (target, training_target))
    if not isinstance(weights, list):  # balanced: n / (K · n_c)
        weights = len(all_one_hot) / (all_one_hot.shape[1] * all_one_hot.sum(0))
    return one_hot @ torch.as_tensor(weights, dtype=torch.float64)


def _over_outputs(loss, values):
    reduction = loss.option("reduction")
    return values.sum(1) if reduction and reduction.name == "sum" else values.mean(1)
