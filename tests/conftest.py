"""How properties are tried: the same examples every time, so that a run says the same twice.

``HYPOTHESIS_PROFILE=hunt python -m pytest`` looks for new ones, in other places each time.
"""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("hunt", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
