"""What makes a page self-contained and safe: its own style and script alone, everything else escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from markupsafe import Markup

from dragoman import __version__


def _resource(name: str) -> str:
    """Return the text of one of the package's style sheets or scripts."""
    return (files("dragoman.showing.page") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return a content security policy that lets nothing run or load but this style and this script."""

    def digest(text: str) -> str:
        return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def rendered(template: str, *, styles: Sequence[str], script: str = "", **values: object) -> str:
    """Return a page from one of the package's templates; every value is escaped unless it is marked as markup.

    A content security policy lets nothing run or load but the page's own style and script, which it names by their
    hashes.

    Parameters
    ----------
    template : str
    styles : sequence of str
        The package's style sheets that the page has, in their order.
    script : str
        The package's script that the page has, if any.
    **values
        What the template shows.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    style, run = "".join(map(_resource, styles)), _resource(script) if script else ""
    environment = Environment(
        loader=PackageLoader("dragoman.showing.page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(template).render(
        version=__version__,
        style=Markup(style),  # noqa: S704 (our own file)
        script=Markup(run),  # noqa: S704 (our own file)
        policy=_policy(style, run),
        **values,
    )
