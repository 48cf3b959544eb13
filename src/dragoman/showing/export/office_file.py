"""Office files with the same bytes each time, of text that may come from anybody."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

from dragoman.terms.talks import View

_FIRST = (1980, 1, 1, 0, 0, 0)
# What XML 1.0 allows no character for: most control characters, halves of characters, and two that are none.
_BARRED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def repacked(data: bytes) -> bytes:
    """Return a zip archive with its members as they are, and without the times at which they were written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            plain = zipfile.ZipInfo(member.filename, _FIRST)
            plain.compress_type = zipfile.ZIP_DEFLATED
            plain.external_attr = 0o600 << 16
            plain.create_system = 3
            new.writestr(plain, old.read(member))
    return out.getvalue()


def allowed(text: str) -> str:
    """Return text that XML can hold: control characters as the pictures of them.

    Examples
    --------
    >>> allowed("a bell\\x07 and half a pair\\ud800")
    'a bell␇ and half a pair�'
    """
    return _BARRED.sub(lambda match: _picture(match[0]), text)


def _picture(character: str) -> str:
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"


def made_on(view: View) -> dt.datetime:
    """Return the day that a file says it was made on: that of the view, so that the same view makes the same file."""
    return dt.datetime.combine(view.as_of or dt.date(2000, 1, 1), dt.time())
