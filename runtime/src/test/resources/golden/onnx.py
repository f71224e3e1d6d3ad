"""Writes onnx.txt from the ONNX project's node tests (onnx/onnx v1.20.0, onnx/backend/test/data/node, Apache-2.0).

Input: a JSON file of cases {node: {op, attributes}, inputs, outputs} read from their TensorProto files.
Run: python3 onnx.py CASES.json > onnx.txt
"""
import json
import sys

NAMES = """elu elu_default gelu_default_1 gelu_default_2 leakyrelu leakyrelu_default relu selu_default sigmoid
sigmoid_example softmax_example softmax_large_number softplus softplus_example softsign softsign_example swish tanh
tanh_example hardsigmoid_default mish adam adagrad momentum nesterov_momentum gemm_default_vector_bias sce_mean
sce_mean_weight sce_sum layer_normalization_2d_axis1""".split()
cases = json.load(open(sys.argv[1]))["cases"]
print("# onnx/onnx v1.20.0, onnx/backend/test/data/node, licence Apache-2.0; tolerance there rtol 1e-3, atol 1e-7")


def flat(data):
    return [v for d in data for v in flat(d)] if isinstance(data, list) else [data]


for name in NAMES:
    if "test_" + name not in cases:
        continue
    case = cases["test_" + name]
    for kind in ("inputs", "outputs"):
        for tensor in case[kind]:
            print(f"{name}.{tensor['name']} =", " ".join(float(v).hex() for v in flat(tensor["data"])))
    for key, value in case["node"]["attributes"].items():
        if isinstance(value, (int, float)):
            print(f"{name}.{key} =", float(value).hex())
