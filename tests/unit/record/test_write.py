"""Whole or not at all, and never over somebody else's work."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dragoman.record.write import write_talks
from dragoman.terms.errors import ChangedUnderneathError, DragomanError, NotWrittenError


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_new_file_is_written_and_nothing_else_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "new.talks"
    digest = write_talks(path, "talks “new”\n", expected_sha256=None)
    assert path.read_text(encoding="utf-8") == "talks “new”\n"
    assert digest == sha256(path)
    assert [file.name for file in tmp_path.iterdir()] == ["new.talks"]


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "k.talks"
    path.write_text("one", encoding="utf-8")
    seen = sha256(path)
    path.write_text("two, by somebody else", encoding="utf-8")
    with pytest.raises(ChangedUnderneathError, match="nothing was written"):
        write_talks(path, "three", expected_sha256=seen)
    assert path.read_text(encoding="utf-8") == "two, by somebody else"


def test_a_file_that_came_to_be_or_was_deleted_counts_as_changed(tmp_path: Path) -> None:
    path = tmp_path / "k.talks"
    with pytest.raises(ChangedUnderneathError):
        write_talks(path, "text", expected_sha256="0" * 64)
    path.write_text("there", encoding="utf-8")
    with pytest.raises(ChangedUnderneathError):
        write_talks(path, "text", expected_sha256=None)


def test_permissions_are_kept_and_a_link_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "real.talks"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "link.talks"
    link.symlink_to(path)
    write_talks(link, "new", expected_sha256=sha256(path))
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_write_protected_file_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "k.talks"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(NotWrittenError, match="write-protected"):
        write_talks(path, "new", expected_sha256=sha256(path))
    assert path.read_text(encoding="utf-8") == "old"


def test_what_a_killed_writer_left_is_swept_away_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "k"
    for name in (".k.ab_12345.part", ".k.talks.ab_12345.part", "k.part", ".k.part"):
        (tmp_path / name).write_text("half", encoding="utf-8")
    write_talks(path, "new", expected_sha256=None)
    assert sorted(file.name for file in tmp_path.iterdir()) == [".k.part", ".k.talks.ab_12345.part", "k", "k.part"]


def test_a_circle_of_links_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    ring = tmp_path / "ring.talks"
    ring.symlink_to(ring)
    with pytest.raises(NotWrittenError):
        write_talks(ring, "new", expected_sha256=None)
    with pytest.raises(NotWrittenError, match="No such file"):
        write_talks(tmp_path / "gone" / "k.talks", "new", expected_sha256=None)


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = tmp_path / "k.talks"
    path.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(NotWrittenError, match="No space left on device"):
        write_talks(path, "new", expected_sha256=sha256(path))
    monkeypatch.undo()
    assert path.read_text(encoding="utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["k.talks"]


@pytest.mark.skipif(
    not Path("/dev/full").exists() or os.geteuid() != 0, reason="needs a file system that can be filled"
)
def test_a_disk_that_is_really_full_leaves_the_old_file_whole(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", disk], check=False, capture_output=True
    ).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        path = disk / "k.talks"
        path.write_text("old", encoding="utf-8")
        with pytest.raises(NotWrittenError, match="No space left"):
            write_talks(path, "x" * 500_000, expected_sha256=sha256(path))
        assert path.read_text(encoding="utf-8") == "old"
    finally:
        subprocess.run(["umount", disk], check=False)


WRITER = """
import sys, pathlib
from dragoman.record.write import write_talks
path, digest = pathlib.Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
at = 0
while True:
    at += 1
    digest = write_talks(path, f"{at}\\n" * 50_000 + "end\\n", expected_sha256=digest)
"""


def test_a_writer_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "k.talks"
    path.write_text("0\n" * 50_000 + "end\n", encoding="utf-8")
    chance = random.Random(0)  # noqa: S311 (moments to kill at are no secret)
    for _ in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), sha256(path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        lines = path.read_text(encoding="utf-8").split()
        assert lines[-1] == "end"
        assert len(set(lines[:-1])) == 1
        assert len(lines) == 50_001


def test_of_many_writers_at_once_no_work_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "k.talks"
    path.write_text("", encoding="utf-8")
    written: list[str] = []

    def add(name: str) -> None:
        for _ in range(200):
            before = path.read_bytes()
            try:
                write_talks(path, before.decode() + f"{name}\n", expected_sha256=hashlib.sha256(before).hexdigest())
            except DragomanError:
                continue
            written.append(name)
            return

    writers = [threading.Thread(target=add, args=(f"writer-{at}",)) for at in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(path.read_text(encoding="utf-8").split()) == sorted(written)
    assert len(written) == 8
