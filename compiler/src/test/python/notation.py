"""Reads the `name(args)` notation of a .mlp file: just enough for the lines that the cases are written in."""

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(r"\s*(-?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?%?|[^\W\d]\w*(?:\.\w+)*|[(){}\[\],=])")


@dataclass(frozen=True)
class Call:
    """A thing with options: `dense(16, relu, l2 = 1e-4)` has name dense, arguments (16, relu), options {l2: 1e-4}."""

    name: str
    arguments: tuple = ()
    options: dict = field(default_factory=dict)

    def argument(self, index, default=None):
        return self.arguments[index] if index < len(self.arguments) else default

    def option(self, name, default=None):
        return self.options.get(name, default)


def parse_value(text):
    """A number, a boolean, a list or a Call."""
    value, rest = _value(_tokens(text))
    if rest:
        raise ValueError(f"unexpected {rest[0]!r} in {text!r}")
    return value


def parse_call(text):
    return parse_value(text)


def parse_layers(text):
    """The statements of a network: a list of (name or None, Call, nested list or None); nested are a head's layers."""
    layers, rest = _statements(_tokens(text))
    if rest:
        raise ValueError(f"unexpected {rest[0]!r} in {text!r}")
    return layers


def _tokens(text):
    tokens, position = [], 0
    text = re.sub(r"//[^\n]*", "", text).rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if not match:
            raise ValueError(f"cannot read {text[position:]!r}")
        tokens.append(match.group(1))
        position = match.end()
    return tokens


def _statements(tokens):
    layers = []
    while tokens and tokens[0] != "}":
        if tokens[0] == "head":
            nested, tokens_after = _statements(tokens[3:])
            layers.append((tokens[1], Call("head"), nested))
            tokens = tokens_after[1:]
            continue
        name = None
        if tokens[1:2] == ["="]:
            name, tokens = tokens[0], tokens[2:]
        call, tokens = _value(tokens)
        layers.append((name, call, None))
    return layers, tokens


def _value(tokens):
    token, rest = tokens[0], tokens[1:]
    if re.match(r"-?\d", token):
        return _number(token), rest
    if token in ("true", "false"):
        return token == "true", rest
    if token == "[":
        arguments, _, rest = _items(rest, "]")
        return list(arguments), rest
    if rest[:1] == ["("]:
        arguments, options, rest = _items(rest[1:], ")")
        return Call(token, arguments, options), rest
    return Call(token), rest


def _items(tokens, closing):
    arguments, options = [], {}
    while tokens[0] != closing:
        if tokens[1:2] == ["="]:
            options[tokens[0]], tokens = _value(tokens[2:])
        else:
            value, tokens = _value(tokens)
            arguments.append(value)
        if tokens[0] == ",":
            tokens = tokens[1:]
    return tuple(arguments), options, tokens[1:]


def _number(token):
    token = token.replace("_", "")
    if token.endswith("%"):
        return float(token[:-1]) / 100
    return int(token) if re.fullmatch(r"-?\d+", token) else float(token)
