"""Lines that news pages put between paragraphs: calls to read on, to share or subscribe, credits, sign-offs."""

from __future__ import annotations

import re

# Whole lines, but for marks around them.
_WHOLE = re.compile(
    r"""\W*(?:
      read\ (?:more|also|next|full\ (?:story|article)|on)(?:\b.{0,90})?
    | (?:continue\ reading|keep\ reading|story\ continues(?:\ below)?|article\ continues(?:\ below)?).{0,60}
    | (?:advertisement|advertising|sponsored(?:\ content)?|promoted\ stories|ad\ feedback)
    | (?:share|tweet|email|e-mail|print|save|comment|comments)(?:\s+(?:this|on|via|with)\b.{0,60}|\W*)
    | (?:(?:share|tweet|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy\ link)\W*){2,}
    | (?:subscribe|sign\ up|log\ in|register|follow\ us|join\ us|download\ our|get\ our
      |click\ (?:here|to)|tap\ (?:here|to))\b.{0,120}
    | (?:related|see\ also|more\ on\ this|more\ from|most\ read|most\ popular|recommended|trending
      |topics?|tags?|editor'?s?\ picks?)(?:\ (?:articles?|stories|content|topics?|coverage))?\s*:?
    | (?:related|see\ also|read\ also|tags?|topics?|filed\ under)\s*:.{0,160}
    | (?:photo|image|picture|file\ photo|video|watch|listen|graphic|caption)
      (?:\s+(?:by|credit|courtesy).{0,80}|\s*:.{0,200}|\W*)
    | (?:©|\(c\)|copyright)\ .{0,160}
    | (?:all\ rights\ reserved|this\ material\ may\ not\ be\ published).{0,160}
    | \(?(?:(?:additional\ )?reporting|writing|editing|compiled|edited|written|with\ reporting)\ by\ .{0,200}
    | more\W*
    | (?:last\ (?:updated|modified)|updated|published|posted)(?:\ (?:on|at))?\s*:?\s*.{0,10}\d.{0,50}
    | page\ \d+(?:\ of\ \d+)?
    | (?:back\ to\ top|skip\ to\ (?:content|main).{0,20}|show\ (?:more|less)
      |view\ (?:gallery|comments).{0,20}|loading.{0,10})
    )\W*""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"\b(?:Getty Images|Getty/|AP Photo|/Reuters|/AFP|EPA/|Shutterstock|Handout via)\b|\((?:Photo|Image|File)[:)]"
)
_CREDIT_LIMIT = 260
# What an agency puts under its last line.
_SIGN_OFF = re.compile(
    r"\W*(?:reuters?|afp|upi|xinhua|interfax|tass|ends?|(?-i:AP)|30|\#{3,}|\*{3,})\W*", re.IGNORECASE
)
_SIGN_OFF_LIMIT = 20
_LINE_LIMIT = 90
_LINKS = re.compile(
    r"\W*(?:(?:related|see also|read (?:more|also|next)|most (?:read|popular|viewed)|recommended|trending)"
    r"(?: (?:articles?|stories|content|topics?|coverage|news|posts?|reading|links?|videos?|for you))?"
    r"|more (?:on|from|in) \w[\w ]{0,30}|you (?:may|might) (?:also )?(?:like|be interested in))\W*",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:By|BY|by|From) (?:[A-Z][\w.'’-]*,? ?|(?:and|in|at|for|of|the|de|van|von|al|el|bin) )+(?:,? .{0,40})?"
)


def is_boilerplate(words: str) -> bool:
    """Tell whether a paragraph is none of the story by its form.

    Examples
    --------
    >>> is_boilerplate("READ MORE"), is_boilerplate("Share this article")
    (True, True)
    >>> is_boilerplate("Readers will share this view: more talks are needed.")
    False
    """
    line = " ".join(words[:400].split())
    if len(words) <= 2 * _CREDIT_LIMIT and _CREDIT.search(line) and len(line) <= _CREDIT_LIMIT:
        return True
    return is_sign_off(line) or (len(words) <= _CREDIT_LIMIT and _WHOLE.fullmatch(line) is not None)


def is_sign_off(line: str) -> bool:
    """Tell whether a line is what an agency puts under its last one.

    Examples
    --------
    >>> is_sign_off("REUTER"), is_sign_off("-30-"), is_sign_off("Reuters reported it.")
    (True, True, False)
    """
    return len(line) <= _SIGN_OFF_LIMIT and _SIGN_OFF.fullmatch(line) is not None


def is_byline(words: str) -> bool:
    """Tell whether a line near the top says who wrote the story.

    Examples
    --------
    >>> is_byline("By Ana Ruiz in Geneva"), is_byline("By Friday both sides had left the hall.")
    (True, False)
    """
    return len(words) <= _LINE_LIMIT and words[-1] != "." and _BYLINE.fullmatch(words) is not None


def opens_links(words: str) -> bool:
    """Tell whether a line stands over a list of links to other stories.

    Examples
    --------
    >>> opens_links("Related stories:"), opens_links("Related to this is a second demand.")
    (True, False)
    """
    return len(words) <= _LINE_LIMIT and _LINKS.fullmatch(words) is not None
