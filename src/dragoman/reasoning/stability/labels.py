"""The label of a state in option form: one letter per option, ``Y`` where it is taken and ``N`` where it is not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]


def labels_of(codes: Codes, n_options: int) -> tuple[str, ...]:
    """Return a letter ``Y`` or ``N`` per option for each code, the first option first."""
    bits = (codes[:, None] >> np.arange(n_options)) & 1
    letters = np.where(bits == 1, b"Y", b"N")
    width = max(n_options, 1)
    return tuple(np.ascontiguousarray(letters).view(f"S{width}").ravel().astype(str).tolist()) if n_options else ("",)


def codes_of(labels: Sequence[str]) -> Codes:
    """Return the code of each label of letters ``Y`` and ``N``, all of one length, the first option first."""
    width = len(labels[0]) if labels else 0
    if not width:
        return np.zeros(len(labels), np.int64)
    letters = np.array(labels, dtype=f"S{width}").view("S1").reshape(len(labels), width)
    return np.asarray((letters == b"Y") @ (1 << np.arange(width, dtype=np.int64)), np.int64)
