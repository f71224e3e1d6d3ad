"""Safetensors files: an 8-byte length, a JSON header, then the tensors, little-endian and row-major."""

import json
import struct

import numpy as np

_TYPES = {"F64": "<f8", "F32": "<f4", "I64": "<i8"}


def write(path, tensors, metadata=None):
    """Writes a dictionary of name → NumPy array, in its order."""
    header, chunks, offset = {"__metadata__": metadata} if metadata else {}, [], 0
    for name, array in tensors.items():
        kind = next(k for k, dtype in _TYPES.items() if array.dtype == np.dtype(dtype))
        data = np.ascontiguousarray(array, _TYPES[kind]).tobytes()
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [offset, offset + len(data)]}
        chunks.append(data)
        offset += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(chunks))


def read(path):
    """Reads a file into a dictionary of name → NumPy array."""
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack("<Q", content[:8])
    data = content[8 + length :]
    tensors = {}
    for name, entry in json.loads(content[8 : 8 + length]).items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            tensors[name] = np.frombuffer(data[begin:end], _TYPES[entry["dtype"]]).reshape(entry["shape"])
    return tensors
