#!/usr/bin/env python3
"""Writes the golden numbers of the metrics and of the fitted transforms with scikit-learn and NumPy.

Run with Debian's python3-sklearn (1.2.1):  /usr/bin/python3 sklearn_metrics.py > ../resources/goldens/sklearn_metrics.txt
A line is a name and numbers, or an array: a name, then its values in one line. float.hex keeps every bit.
"""
import numpy as np
from sklearn import metrics as m
from sklearn.preprocessing import StandardScaler, MinMaxScaler, RobustScaler


def line(name, values):
    print(name, *[float(v).hex() for v in np.ravel(values)])


rng = np.random.RandomState(12345)

# One of four classes; class 3 is never predicted, ties among the scores are wanted.
n, k = 60, 4
scores = np.round(rng.dirichlet(np.ones(k), n), 2)
scores[:, 3] = np.minimum(scores[:, 3], 0.05)
scores += rng.rand(n, k) * 1e-9 * (rng.rand(n, 1) < 0.7)
truth = rng.randint(0, k, n)
pred = scores.argmax(1)
line("category.scores", scores)
line("category.truth", truth)
line("category.accuracy", m.accuracy_score(truth, pred))
line("category.precision", m.precision_score(truth, pred, average="macro", zero_division=0))
line("category.recall", m.recall_score(truth, pred, average="macro", zero_division=0))
line("category.f1", m.f1_score(truth, pred, average="macro", zero_division=0))
line("category.f1Micro", m.f1_score(truth, pred, average="micro"))
line("category.rocAuc", np.mean([m.roc_auc_score(truth == c, scores[:, c]) for c in range(k)]))
distinct = scores + np.arange(k)[::-1] * 1e-12
line("category.topK(2)", m.top_k_accuracy_score(truth, distinct, k=2))
line("category.topK(3)", m.top_k_accuracy_score(truth, distinct, k=3))
line("category.confusion", m.confusion_matrix(truth, pred))

# True or false, with ties.
p = np.round(rng.rand(80), 1)
t = (rng.rand(80) < 0.3 + 0.4 * p).astype(int)
d = (p >= 0.5).astype(int)
line("bool.scores", p)
line("bool.truth", t)
line("bool.accuracy", m.accuracy_score(t, d))
line("bool.precision", m.precision_score(t, d))
line("bool.recall", m.recall_score(t, d))
line("bool.f1", m.f1_score(t, d))
line("bool.f1Macro", m.f1_score(t, d, average="macro"))
line("bool.rocAuc", m.roc_auc_score(t, p))
line("bool.confusion", m.confusion_matrix(t, d))

# Sets of five labels; the last occurs nowhere and is never predicted.
s = rng.rand(50, 5)
y = (rng.rand(50, 5) < 0.4).astype(int)
s[:, 4] *= 0.4
y[:, 4] = 0
q = (s >= 0.5).astype(int)
line("set.scores", s)
line("set.truth", y)
line("set.accuracy", m.accuracy_score(y, q))
line("set.hamming", m.hamming_loss(y, q))
line("set.f1Micro", m.f1_score(y, q, average="micro"))
line("set.f1Macro", m.f1_score(y, q, average="macro", zero_division=0))
line("set.precision", m.precision_score(y, q, average="macro", zero_division=0))
line("set.recall", m.recall_score(y, q, average="macro", zero_division=0))
line("set.rocAuc", np.mean([m.roc_auc_score(y[:, c], s[:, c]) for c in range(4)]))

# Two numbers a row, far from zero.
a = 1e4 + rng.randn(70, 2) * [3, 50]
b = a + rng.randn(70, 2) * [1, 30]
line("real.outputs", b)
line("real.truth", a)
line("real.mae", m.mean_absolute_error(a, b))
line("real.rmse", m.mean_squared_error(a, b, squared=False))
line("real.r2", m.r2_score(a, b))

# Fitted transforms of a column.
x = np.exp(rng.randn(41, 1) * 2)
line("column", x)
line("column.standardize", StandardScaler().fit_transform(x))
line("column.minmax", MinMaxScaler().fit_transform(x))
line("column.robust", RobustScaler().fit_transform(x))
line("column.logStandardize", StandardScaler().fit_transform(np.log1p(x)))
line("column.even.median", np.median(x[:40]))
