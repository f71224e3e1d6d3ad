"""Writes pytorch.txt: numbers of PyTorch (1.13.1, Debian's python3-torch) in float64, one `name = hexadecimal floats` a line.

Run: /usr/bin/python3 pytorch.py > pytorch.txt
"""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(1)
print("# Computed by PyTorch", torch.__version__, "in float64 with pytorch.py, beside this file.")


def show(name, tensor):
    print(name, "=", " ".join(float(v).hex() for v in tensor.detach().reshape(-1)))


# --- updates: five steps on seven parameters, the same gradients for every optimiser
start = torch.randn(7)
gradients = torch.randn(5, 7)
show("start", start)
show("gradients", gradients)
optimizers = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "momentumDampened": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.8, dampening=0.3),
    "nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "adaGrad": lambda p: torch.optim.Adagrad(p, lr=0.05),
    "adaDelta": lambda p: torch.optim.Adadelta(p, lr=1.0),
    "rmsProp": lambda p: torch.optim.RMSprop(p, lr=0.02),
    "rmsPropMomentum": lambda p: torch.optim.RMSprop(p, lr=0.02, momentum=0.7),
    "rmsPropCentered": lambda p: torch.optim.RMSprop(p, lr=0.02, centered=True),
    "rmsPropCenteredMomentum": lambda p: torch.optim.RMSprop(p, lr=0.02, centered=True, momentum=0.7),
    "adam": lambda p: torch.optim.Adam(p, lr=0.03),
    "adamW": lambda p: torch.optim.AdamW(p, lr=0.03, weight_decay=0.2),
}
for name, make in optimizers.items():
    parameter = torch.nn.Parameter(start.clone())
    optimizer = make([parameter])
    for gradient in gradients:
        parameter.grad = gradient.clone()
        optimizer.step()
    show("optimizer." + name, parameter)

parameter = torch.nn.Parameter(start.clone())
parameter.grad = gradients[0].clone()
torch.nn.utils.clip_grad_norm_([parameter], 0.5)
show("clip.norm", parameter.grad)
torch.nn.utils.clip_grad_value_([parameter], 0.1)
show("clip.value", parameter.grad)

# --- activations and their derivatives
z = torch.tensor([-30, -8, -4, -2.9, -1.5, -1, -0.7, -0.3, -0.05, -1e-6, 1e-6, 0.05, 0.3, 0.7, 1, 1.5, 2.9, 4, 8, 30.0])
show("z", z)
activations = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "arctan": torch.atan,
    "relu": torch.relu,
    "leakyRelu": lambda x: F.leaky_relu(x, 0.01),
    "elu": lambda x: F.elu(x, 1.3),
    "selu": F.selu,
    "softplus": lambda x: F.softplus(x, threshold=1000),
    "gelu": F.gelu,
    "swish": F.silu,
    "softsign": F.softsign,
    "hardSigmoid": lambda x: torch.clamp(x / 6 + 0.5, 0, 1),  # F.hardsigmoid rounds its 1/6 to float32
    "mish": F.mish,
}
for name, function in activations.items():
    x = z.clone().requires_grad_()
    a = function(x)
    a.sum().backward()
    show("activation." + name, a)
    show("derivative." + name, x.grad)
x = z.clone().reshape(4, 5).requires_grad_()
upstream = torch.randn(4, 5)
a = torch.softmax(x, 1)
(a * upstream).sum().backward()
show("softmax.upstream", upstream)
show("softmax", a)
show("softmax.gradient", x.grad)
x = z.clone().reshape(4, 5).requires_grad_()
slope = torch.tensor([0.25, 0.1, 0.2, 0.3, 0.4], requires_grad=True)
(F.prelu(x, slope) * upstream).sum().backward()
show("prelu", F.prelu(x, slope))
show("prelu.gradient", x.grad)
show("prelu.slope", slope.grad)
x = z.clone().reshape(4, 5).requires_grad_()
slope = torch.tensor([0.25], requires_grad=True)
(F.prelu(x, slope) * upstream).sum().backward()
show("preluShared.slope", slope.grad)

# --- losses: six rows of three outputs; sums over everything
output = torch.randn(6, 3) * 2
target = torch.randn(6, 3)
labels = torch.tensor([0, 2, 1, 1, 0, 2])
bits = torch.tensor([[0, 1, 1], [1, 0, 0], [1, 1, 1], [0, 0, 0], [0, 1, 0], [1, 0, 1.0]])
weights = torch.tensor([0.5, 2.0, 1.25])
show("loss.output", output)
show("loss.target", target)
show("loss.labels", labels)
show("loss.bits", bits)
show("loss.weights", weights)
losses = {
    "mse": lambda x: F.mse_loss(x, target, reduction="sum"),
    "mae": lambda x: F.l1_loss(x, target, reduction="sum"),
    "huber": lambda x: F.huber_loss(x, target, delta=0.8, reduction="sum"),
    "logCosh": lambda x: torch.log(torch.cosh(x - target)).sum(),
    "hinge": lambda x: torch.clamp(1 - (2 * bits - 1) * x, min=0).sum(),
    "bce": lambda x: F.binary_cross_entropy_with_logits(x, bits, reduction="sum"),
    "crossEntropy": lambda x: F.cross_entropy(x, labels, reduction="sum"),
    "crossEntropyWeighted": lambda x: F.cross_entropy(x, labels, weight=weights, reduction="sum"),
    "crossEntropySmoothed": lambda x: F.cross_entropy(x, labels, label_smoothing=0.1, reduction="sum"),
}
for name, function in losses.items():
    x = output.clone().requires_grad_()
    loss = function(x)
    loss.backward()
    show("loss." + name, loss)
    show("loss." + name + ".gradient", x.grad)

# --- normalisations: seven rows of twelve columns
x = torch.randn(7, 12) * 3 + 1
upstream = torch.randn(7, 12)
weight = torch.randn(12)
bias = torch.randn(12)
show("norm.x", x)
show("norm.upstream", upstream)
show("norm.weight", weight)
show("norm.bias", bias)
for name, layer in {
    "batch": torch.nn.BatchNorm1d(12, momentum=0.1),
    "layer": torch.nn.LayerNorm(12),
    "group": torch.nn.GroupNorm(3, 12),
}.items():
    layer.weight.data.copy_(weight)
    layer.bias.data.copy_(bias)
    u = x.clone().requires_grad_()
    y = layer(u)
    (y * upstream).sum().backward()
    show("norm." + name, y)
    show("norm." + name + ".gradient", u.grad)
    show("norm." + name + ".weight", layer.weight.grad)
    show("norm." + name + ".bias", layer.bias.grad)
    if name == "batch":
        show("norm.batch.runningMean", layer.running_mean)
        show("norm.batch.runningVariance", layer.running_var)
        layer.eval()
        show("norm.batch.predicted", layer(x))
