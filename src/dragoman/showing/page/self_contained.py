"""What makes a page self-contained and safe: its own style and script alone, everything else escaped."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files


def resource(name: str) -> str:
    """Return the text of one of the package's style sheets or scripts."""
    return (files("dragoman.showing.page") / "templates" / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """Return a content security policy that lets nothing run or load but this style and this script."""

    def digest(text: str) -> str:
        return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def rendered(template: str, **values: object) -> str:
    """Return a page from one of the package's templates; every value is escaped unless it is marked as markup."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("dragoman.showing.page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(template).render(**values)
