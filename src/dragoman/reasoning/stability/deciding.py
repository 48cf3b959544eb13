"""Which of a party's statements decides between two states."""

from __future__ import annotations

import numpy as np

from dragoman.reasoning.stability.labels import codes_of
from dragoman.reasoning.stability.model import Model, Preference, Statement
from dragoman.reasoning.stability.model_graph import taken_in


def deciding(model: Model, party: str, one: str, other: str) -> Statement | None:
    """Return the first statement of a party that is true in one of two states and not in the other.

    Parameters
    ----------
    model : Model
    party : str
    one, other : str
        Labels of states.

    Returns
    -------
    Statement or None
        ``None`` when no statement tells them apart: the party is indifferent, or a ranking decides.
    """
    taken = taken_in(model, codes_of([one, other]))
    for statement in model.preferences.get(party, Preference()).statements:
        truth = statement.expression.truth(taken)
        if bool(np.any(truth != truth[0])):
            return statement
    return None
