"""What the lock files are made from is what the package asks for."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def listed(name: str) -> set[str]:
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith(("#", "-r"))}


def test_the_packages_to_run_with_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build = {"hatchling", "editables"}
    assert listed("run.in") - build == set(project["project"]["dependencies"])
    assert listed("dev.in") | build == set(project["dependency-groups"]["dev"])


def test_every_locked_package_has_its_hashes_and_no_address() -> None:
    for name in ("run.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
