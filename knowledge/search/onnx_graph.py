"""Builds the fast form of the bundled model: the same network for onnxruntime, multiplying in eight bits.

Which matrix is multiplied how, and what that was measured to cost, stands in docs/adr/0002-bundled-model.md.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from knowledge.search.conversion import PackedModel

FAST = "fast.onnx"
INPUT, OUTPUT = "input_ids", "embedding"
CONTRIB = "com.microsoft"  # onnxruntime's own operators
Floats = NDArray[np.float32]
OPSETS = [helper.make_opsetid("", 23), helper.make_opsetid(CONTRIB, 1)]


class FastGraph:
    """The network as onnxruntime runs it: `input_ids`, shape (texts, tokens), to `embedding`, shape (texts, width).

    There is no mask: texts that are run together must have the same number of tokens. Rows of the result have length 1.
    """

    def __init__(self, model: "PackedModel", *, unsigned: bool) -> None:
        """`unsigned` stores weights from 0 to 255, around 128, for processors whose sums would overflow otherwise."""
        self._model = model
        self._unsigned = unsigned
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        state = self._norm("emb.ln", self._embed())
        for layer in range(model.sizes.layers):
            attended = self._attend(f"l{layer}", state)
            state = self._feed_forward(f"l{layer}", self._node("Add", [state, attended]))
        self._pool(state)

    def save(self, path: Path) -> None:
        """Write the network with its weights into one file."""
        ids = helper.make_tensor_value_info(INPUT, TensorProto.INT64, ["texts", "tokens"])
        vectors = helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["texts", self._model.sizes.width])
        graph = helper.make_graph(self._nodes, "multilingual-e5-small", [ids], [vectors], self._constants)
        onnx.save(helper.make_model(graph, opset_imports=OPSETS, ir_version=11), path)

    def _embed(self) -> str:
        """Words, looked up in four bits as they come, plus positions."""
        sizes = self._model.sizes
        nibbles, scales = self._model.blocks("emb.word", sizes.width)
        pairs = (nibbles[..., 0::2] | nibbles[..., 1::2] << 4).reshape(len(nibbles), -1)
        words = self._contrib(
            "GatherBlockQuantized",
            [self._constant(pairs), INPUT, self._constant(scales)],
            bits=4,
            block_size=nibbles.shape[-1],
            gather_axis=0,
            quantize_axis=1,
        )
        first_type = self._model.floats("emb.type")[: sizes.width]
        places = self._model.floats("emb.pos").reshape(-1, sizes.width) + first_type
        zero = self._constant(np.array([0]))
        tokens = self._node("Shape", [INPUT], start=1, end=2)
        return self._node("Add", [words, self._node("Slice", [self._constant(places), zero, tokens, zero])])

    def _attend(self, layer: str, state: str) -> str:
        heads = self._model.sizes.heads
        projected = self._exactly(state, [f"{layer}.{part}" for part in ("q", "k", "v")])
        query, key, value = self._nodes_out("Split", [projected], 3, axis=-1, num_outputs=3)
        mixed = self._node("Attention", [query, key, value], q_num_heads=heads, kv_num_heads=heads)
        return self._plainly(mixed, [f"{layer}.ao"])

    def _feed_forward(self, layer: str, summed: str) -> str:
        name = f"{layer}.aln"
        state, spread = self._norm(name, summed), self._spread(name)
        evened = self._norm(name, summed, spread)
        inner = self._node("Gelu", [self._plainly(evened, [f"{layer}.fi"], spread)])
        return self._norm(f"{layer}.oln", self._node("Add", [state, self._row_by_row(inner, [f"{layer}.fo"])]))

    def _pool(self, state: str) -> None:
        """The mean over the tokens; its length is made 1, so the sum does as well."""
        summed = self._node("ReduceSum", [state, self._constant(np.array([1]))], keepdims=0)
        self._nodes.append(helper.make_node("LpNormalization", [summed], [OUTPUT], axis=-1, p=2))

    # Adding and norming stay two operators: fused into SkipLayerNormalization, they take three times as long.
    def _norm(self, name: str, summed: str, spread: Floats | float = 1) -> str:
        """The norm's output, each channel divided by its `spread`."""
        weight, bias = (self._constant((self._model.floats(f"{name}.{part}") / spread).astype("f4")) for part in "wb")
        return self._node("LayerNormalization", [summed, weight, bias], axis=-1, epsilon=self._model.sizes.epsilon)

    def _spread(self, name: str) -> Floats:
        """How large each channel of a norm's output is likely to be: three deviations away from its middle."""
        spread: Floats = np.abs(self._model.floats(f"{name}.b")) + 3 * np.abs(self._model.floats(f"{name}.w"))
        return spread

    def _plainly(self, state: str, names: list[str], spread: Floats | float = 1) -> str:
        """The product with `state` rounded to eight bits over its whole range; `spread` is what it was divided by."""
        weight, scale, zero, bias = self._eight_bits(names, spread)
        return self._contrib("DynamicQuantizeMatMul", [state, weight, scale, zero, bias])

    def _row_by_row(self, state: str, names: list[str]) -> str:
        """The same with each token on its own scale, for states where a few tokens dwarf the others."""
        weight, scale, zero, bias = self._eight_bits(names)
        largest = self._node("ReduceMax", [self._node("Abs", [state]), self._constant(np.array([-1]))], keepdims=1)
        evened = self._node("Div", [state, largest])
        product = self._contrib("DynamicQuantizeMatMul", [evened, weight, scale, zero])
        return self._node("Add", [self._node("Mul", [product, largest]), bias])

    def _exactly(self, state: str, names: list[str]) -> str:
        """The product of the rounded state, plus the product of what rounding left over: sixteen bits in two steps.

        Two products of unsigned weights take longer than one of floats, so there it is that one.
        """
        if self._unsigned:
            rows, biases = self._rows(names)
            return self._node("Add", [self._node("MatMul", [state, self._constant(rows.T)]), self._constant(biases)])
        weight, scale, zero, bias = self._eight_bits(names)
        rounded = self._nodes_out("DynamicQuantizeLinear", [state], 3)
        integers, step, middle = rounded
        product = self._contrib("MatMulIntegerToFloat", [integers, weight, step, scale, middle, zero, bias])
        rest = self._node("Sub", [state, self._node("DequantizeLinear", rounded)])
        return self._node("Add", [product, self._contrib("DynamicQuantizeMatMul", [rest, weight, scale, zero])])

    def _eight_bits(self, names: list[str], spread: Floats | float = 1) -> tuple[str, str, str, str]:
        """Matrices side by side in eight bits, a scale for each column; with scales, zero point and biases."""
        rows, biases = self._rows(names)
        rows = rows * spread
        scales = np.abs(rows).max(axis=1) / 127
        integers: NDArray[Any] = np.rint(rows / scales[:, None]).T
        stored, zero = (integers + 128, np.uint8(128)) if self._unsigned else (integers, np.int8(0))
        weight, point = self._constant(stored.astype(zero.dtype)), self._constant(np.array(zero))
        return weight, self._constant(scales.astype("f4")), point, self._constant(biases)

    def _rows(self, names: list[str]) -> tuple[Floats, Floats]:
        """Matrices one below the other, a row for each output, and their biases."""
        width, inner = self._model.sizes.width, self._model.sizes.inner
        fan_in = inner if names[0].endswith("fo") else width
        rows = np.concatenate([self._model.weights(f"{name}.w", fan_in) for name in names])
        return rows, np.concatenate([self._model.floats(f"{name}.b") for name in names])

    def _constant(self, values: NDArray[Any]) -> str:
        name = f"c{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values).reshape(values.shape), name))
        return name

    def _nodes_out(
        self, operator: str, inputs: list[str], outputs: int, domain: str = "", **attributes: float
    ) -> list[str]:
        names = [f"n{len(self._nodes)}.{k}" for k in range(outputs)]
        node = helper.make_node(operator, inputs, names, domain=domain)
        node.attribute.extend(helper.make_attribute(key, value) for key, value in attributes.items())
        self._nodes.append(node)
        return names

    def _node(self, operator: str, inputs: list[str], domain: str = "", **attributes: float) -> str:
        return self._nodes_out(operator, inputs, 1, domain, **attributes)[0]

    def _contrib(self, operator: str, inputs: list[str], **attributes: float) -> str:
        return self._node(operator, inputs, CONTRIB, **attributes)
