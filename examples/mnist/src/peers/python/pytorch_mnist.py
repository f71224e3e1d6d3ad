"""The networks of this example in PyTorch: the same layers, optimiser, schedule, batches and epochs, drawn by another hand.

Arguments: small or large, and the number of threads. Run in the folder of this example, after ./fetch.
"""

import math
import sys
import time

import numpy
import torch
from torch import nn

FOLDER = "target/mnist-data/"


def read(name):
    images = numpy.fromfile(FOLDER + name + "-images-idx3-ubyte", numpy.uint8)[16:].reshape(-1, 784)
    labels = numpy.fromfile(FOLDER + name + "-labels-idx1-ubyte", numpy.uint8)[8:]
    return torch.from_numpy(images).float() / 255, torch.from_numpy(labels).long()


def one_cycle(rate, step, steps):
    peak = 0.3 * steps
    if step < peak:
        return rate / 25 + (rate - rate / 25) * step / peak
    low = rate / 1e4
    return low + 0.5 * (rate - low) * (1 + math.cos(math.pi * (step - peak) / (steps - peak)))


def small():
    network = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    return network, 0.004, 0.01, 64, 5


def large():
    network = nn.Sequential(
        nn.Dropout(0.1), nn.Linear(784, 512), nn.ReLU(),
        nn.Dropout(0.3), nn.Linear(512, 256), nn.ReLU(),
        nn.Dropout(0.3), nn.Linear(256, 10))
    return network, 0.003, 0.02, 128, 15


def main():
    torch.manual_seed(1)
    torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    x, y = read("train")
    test_x, test_y = read("t10k")
    network, rate, decay, batch, epochs = small() if len(sys.argv) < 2 or sys.argv[1] == "small" else large()
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=decay, foreach=True)
    loss = nn.CrossEntropyLoss()
    steps = epochs * math.ceil(len(x) / batch)
    step = 0
    seconds = 0
    for epoch in range(1, epochs + 1):
        network.train()
        begin = time.perf_counter()
        for rows in torch.randperm(len(x)).split(batch):
            optimizer.param_groups[0]["lr"] = one_cycle(rate, step, steps)
            optimizer.zero_grad(set_to_none=True)
            loss(network(x[rows]), y[rows]).backward()
            optimizer.step()
            step += 1
        seconds += time.perf_counter() - begin
        network.eval()
        with torch.inference_mode():
            right = (network(test_x).argmax(1) == test_y).float().mean().item()
        print(f"epoch {epoch:2d}  {seconds:6.2f} s  test accuracy {100 * right:.2f} %", flush=True)


if __name__ == "__main__":
    main()
