"""The optimisers: torch.optim where it has the form asked for, the formula in float64 where it has not.

An optimiser has `step(rate, gradients)`; `gradients()` computes the gradient of the cost at the parameters' present
values into their `.grad`, after penalty and clipping.
"""

import torch


class FromTorch:
    """One of PyTorch's own, its rate set anew before each step."""

    def __init__(self, optimizer):
        self.optimizer = optimizer

    def step(self, rate, gradients):
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        gradients()
        self.optimizer.step()


class ByFormula:
    """An update written out: `update(rate, t, parameter, gradient, slots)` for step t = 1, 2, …"""

    def __init__(self, parameters, update):
        self.parameters, self.update = parameters, update
        self.slots = [{} for _ in parameters]
        self.t = 0

    def step(self, rate, gradients):
        gradients()
        self.t += 1
        with torch.no_grad():
            for parameter, slots in zip(self.parameters, self.slots):
                self.update(rate, self.t, parameter, parameter.grad, slots)


class Lookahead:
    """The lecture's Nesterov: V ← βV + (1−β)·g(θ − αβV); θ ← θ − αV."""

    def __init__(self, parameters, beta):
        self.parameters, self.beta = parameters, beta
        self.velocity = [torch.zeros_like(p) for p in parameters]

    def step(self, rate, gradients):
        places = [p.detach().clone() for p in self.parameters]
        with torch.no_grad():
            for parameter, velocity in zip(self.parameters, self.velocity):
                parameter -= rate * self.beta * velocity
        gradients()
        with torch.no_grad():
            for parameter, place, velocity in zip(self.parameters, places, self.velocity):
                velocity.mul_(self.beta).add_((1 - self.beta) * parameter.grad)
                parameter.copy_(place - rate * velocity)


DEFAULT_RATES = {"adam": 0.001, "adamW": 0.001, "nadam": 0.002, "adaDelta": 1.0, "perceptron": 1.0, "lbfgs": 1.0}


def rate_of(call):
    return call.option("rate", DEFAULT_RATES.get(call.name, 0.01))


def optimizer(call, parameters):
    """The optimiser that `adam(rate = 0.01, …)` means."""
    makers = {
        "sgd": _sgd,
        "perceptron": _sgd,
        "momentum": _momentum,
        "nesterov": _nesterov,
        "adaGrad": _adagrad,
        "adaDelta": _adadelta,
        "rmsProp": _rmsprop,
        "adam": _adam,
        "adamW": _adam,
        "nadam": _nadam,
    }
    return makers[call.name](call, parameters)


def _sgd(call, parameters):
    return FromTorch(torch.optim.SGD(parameters, lr=rate_of(call)))


def _momentum(call, parameters):
    beta = call.option("beta", 0.9)
    if _form(call) == "average":

        def update(rate, t, parameter, gradient, slots):
            slots["v"] = beta * slots.get("v", 0.0) + (1 - beta) * gradient
            parameter -= rate * slots["v"]

        return ByFormula(parameters, update)
    return FromTorch(torch.optim.SGD(parameters, rate_of(call), momentum=beta, dampening=call.option("dampening", 0)))


def _nesterov(call, parameters):
    beta = call.option("beta", 0.9)
    if _form(call) == "lookahead":
        return Lookahead(parameters, beta)
    return FromTorch(torch.optim.SGD(parameters, rate_of(call), momentum=beta, nesterov=True))


def _adagrad(call, parameters):
    epsilon = call.option("epsilon", 1e-10)
    if call.option("epsilonInside", False):

        def update(rate, t, parameter, gradient, slots):
            slots["g"] = slots.get("g", 0.0) + gradient**2
            parameter -= rate * gradient / torch.sqrt(slots["g"] + epsilon)

        return ByFormula(parameters, update)
    return FromTorch(torch.optim.Adagrad(parameters, rate_of(call), eps=epsilon))


def _adadelta(call, parameters):
    rho, epsilon = call.option("rho", 0.9), call.option("epsilon", 1e-6)
    if _form(call) == "simple":

        def update(rate, t, parameter, gradient, slots):
            slots["e"] = rho * slots.get("e", 0.0) + (1 - rho) * gradient**2
            parameter -= rate * gradient / torch.sqrt(slots["e"] + epsilon)

        return ByFormula(parameters, update)
    if not call.option("epsilonInside", True):

        def update(rate, t, parameter, gradient, slots):
            slots["e"] = rho * slots.get("e", 0.0) + (1 - rho) * gradient**2
            before = slots.get("d", torch.zeros_like(gradient))
            change = gradient * (torch.sqrt(before) + epsilon) / (torch.sqrt(slots["e"]) + epsilon)
            slots["d"] = rho * before + (1 - rho) * change**2
            parameter -= rate * change

        return ByFormula(parameters, update)
    return FromTorch(torch.optim.Adadelta(parameters, rate_of(call), rho=rho, eps=epsilon))


def _rmsprop(call, parameters):
    rho, epsilon = call.option("rho", 0.99), call.option("epsilon", 1e-8)
    momentum, centered = call.option("momentum", 0), call.option("centered", False)
    if call.option("epsilonInside", False):

        def update(rate, t, parameter, gradient, slots):
            slots["s"] = rho * slots.get("s", 0.0) + (1 - rho) * gradient**2
            variance = slots["s"]
            if centered:
                slots["m"] = rho * slots.get("m", 0.0) + (1 - rho) * gradient
                variance = variance - slots["m"] ** 2
            slots["b"] = momentum * slots.get("b", 0.0) + gradient / torch.sqrt(variance + epsilon)
            parameter -= rate * slots["b"]

        return ByFormula(parameters, update)
    return FromTorch(
        torch.optim.RMSprop(parameters, rate_of(call), alpha=rho, eps=epsilon, momentum=momentum, centered=centered)
    )


def _adam(call, parameters):
    betas = call.option("beta1", 0.9), call.option("beta2", 0.999)
    epsilon, inside = call.option("epsilon", 1e-8), call.option("epsilonInside", False)
    correct = call.option("biasCorrection", True)
    decay = call.option("decay", 0.01) if call.name == "adamW" else 0
    if correct and not inside:
        kind = torch.optim.AdamW if call.name == "adamW" else torch.optim.Adam
        return FromTorch(kind(parameters, rate_of(call), betas=betas, eps=epsilon, weight_decay=decay))

    def update(rate, t, parameter, gradient, slots):
        parameter *= 1 - rate * decay
        slots["m"] = betas[0] * slots.get("m", 0.0) + (1 - betas[0]) * gradient
        slots["v"] = betas[1] * slots.get("v", 0.0) + (1 - betas[1]) * gradient**2
        m, v = slots["m"], slots["v"]
        if correct:
            m, v = m / (1 - betas[0] ** t), v / (1 - betas[1] ** t)
        parameter -= rate * m / (torch.sqrt(v + epsilon) if inside else torch.sqrt(v) + epsilon)

    return ByFormula(parameters, update)


def _nadam(call, parameters):
    """The formula of torch.optim.NAdam's documentation (the code of PyTorch 1.13 uses another second product)."""
    beta1, beta2 = call.option("beta1", 0.9), call.option("beta2", 0.999)
    epsilon, inside = call.option("epsilon", 1e-8), call.option("epsilonInside", False)
    momentum_decay = call.option("momentumDecay", 0.004)

    def mu(t):
        return beta1 * (1 - 0.5 * 0.96 ** (t * momentum_decay))

    def update(rate, t, parameter, gradient, slots):
        slots["product"] = slots.get("product", 1.0) * mu(t)
        slots["m"] = beta1 * slots.get("m", 0.0) + (1 - beta1) * gradient
        slots["v"] = beta2 * slots.get("v", 0.0) + (1 - beta2) * gradient**2
        m = mu(t + 1) * slots["m"] / (1 - slots["product"] * mu(t + 1)) + (1 - mu(t)) * gradient / (
            1 - slots["product"]
        )
        v = slots["v"] / (1 - beta2**t)
        parameter -= rate * m / (torch.sqrt(v + epsilon) if inside else torch.sqrt(v) + epsilon)

    return ByFormula(parameters, update)


def _form(call):
    form = call.option("form")
    return form.name if form else None
