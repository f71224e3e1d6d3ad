# Writes functions_mpmath.txt: name, argument, and the value as a sum of two doubles (mpmath, 300 bits; Debian's python3-mpmath).
import random

import mpmath

mpmath.mp.prec = 300
random.seed(20)


def sign():
    return random.choice([-1, 1])


def any_size():
    return sign() * 2.0 ** random.uniform(-40, 9)


FUNCTIONS = {
    "exp": (mpmath.exp, lambda: random.uniform(-690, 690)),
    "log": (
        mpmath.log,
        lambda: 2.0 ** random.uniform(-1000, 1000) if sign() > 0 else 1 + sign() * 2.0 ** random.uniform(-50, -2),
    ),
    "tanh": (mpmath.tanh, lambda: sign() * 2.0 ** random.uniform(-40, 5)),
    "sigmoid": (lambda x: 1 / (1 + mpmath.exp(-x)), any_size),
    "softplus": (lambda x: mpmath.log1p(mpmath.exp(x)), any_size),
    "erf": (mpmath.erf, lambda: sign() * 2.0 ** random.uniform(-40, 2.8)),
}

for name, (function, draw) in FUNCTIONS.items():
    for _ in range(150):
        x = draw()
        value = function(mpmath.mpf(x))
        high = float(value)
        print(name, x.hex(), high.hex(), float(value - mpmath.mpf(high)).hex())
