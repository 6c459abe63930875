"""event cue → the full name of the event as written."""

import re

from kalcorpus.mentions.events import Cue
from kalcorpus.text import fold_space

_PART = re.compile(r"[ \xa0]+(?:(\([^()\n]{2,40}\))|([\w][\w.’'`&/@-]*))")
_JOINING = frozenset("dan dalam tentang untuk bagi ke serta di se".split())
_ENDS = frozenset("senin selasa rabu kamis jumat sabtu minggu ahad hari pada".split())


def name_of(cue: Cue, story: str) -> str | None:
    """Return the name that begins with ``cue``: capitalized words, with the small ones between them; None without one."""
    end = at = cue.end
    while part := _PART.match(story, at):
        bracket, word = part.groups()
        at = part.end()
        if bracket:
            if bracket[1].isdigit():
                break
            end = at
        elif word.lower() in _ENDS:
            break
        elif word[0].isupper() or word[0].isdigit() or word.startswith("se-"):
            end = at
        elif word not in _JOINING:
            break
    name = fold_space(story[cue.start : end]).rstrip(" .,")
    return name if end > cue.end else None
