"""event cue → what the event is called: its kind and its full name as written."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kalcorpus.facts.events.scenes import Scene
from kalcorpus.mentions.events import Cue
from kalcorpus.text import fold_space
from kalcorpus.words import EventLookalike, rows

_PART = re.compile(r"[ \xa0]+(?:(\([^()\n]{2,40}\))|(\w[\w.’'`&/@-]*))")
_WEEKDAY = re.compile(r"[ \xa0]+(?:Sen|Sel|Rab|Kam|Jum|Sab|Min|Ahad|ini)")
_PROPER_OBJECT = re.compile(r"[ \xa0]+(?:secara resmi |langsung |kembali )?([A-Z][\w’'-]+)")
_FIRST_WORDS = re.compile(r"[ \xa0]+(?:secara resmi |langsung |kembali )?((?:[A-Z][\w’'-]+[ \xa0]?){1,3})")
_VERB = re.compile(r"[ \xa0](me[a-z]{6,})")
_THING = re.compile(r"[ \xa0](?:\d[\d.,]*[ \xa0])?([a-z-]+|[A-Z]{2,5})(?![\w@])")
# "500 bibit kakao dibagikan", not "senilai Rp 5 juta dibagikan"
_DONE_TO = re.compile(r"\d (?!juta|ribu|miliar|triliun|persen)([a-z]+(?: [a-z]+)?)(?: resmi| mulai| telah)? \Z")
_SUBJECT = re.compile(
    r"(?:^|[.!?\n][ \n]{0,2})([A-Z][a-z]+(?: (?!tersebut|ini|itu|langsung|resmi|juga|sudah|telah)[a-z]+)?)"
    r"(?: tersebut| ini| itu)?(?: langsung| resmi| juga| sudah| telah)? {1,2}\Z"
)
_GIVEN = re.compile(
    r"(?:^|[.!?\n][ \n]{0,2})(Penghargaan|Anugerah|Piagam|Bantuan|Santunan|Beasiswa|Hadiah|Sertifikat|Dana|Hibah)[ \xa0]"
    r"[^,.\n]*\Z"
)
_DONE_TO_REACH = 50  # characters
_GIVEN_REACH = 110  # "Penghargaan ... dari Presiden itu diserahkan"
_HOLDS = ("menggelar", "gelar", "mengadakan", "melaksanakan", "menyelenggarakan", "melakukan", "melangsungkan", "menghelat")
_ENDS = ("pembukaan", "penutupan")
_OPENED_REACH = 30  # characters: "pembukaan secara resmi Festival Mawar"
_THING_WORDS = 2  # a noun and the one that tells it apart: "bibit pohon"


@cache
def look_alikes(use: str) -> frozenset[str]:
    """Return the words that are taken for a part of a happening in that ``use``."""
    return frozenset(word for row in rows(EventLookalike) if row.use == use for word in row.words)


def name_of(cue: Cue, limit: int, story: str) -> str | None:
    """Return the name that begins with ``cue``: capitalized words, with the small ones between them; None without one.

    Args:
        cue: the noun of the event.
        limit: where its venue or day begins, behind which no name goes on.
        story: the frozen text with all that is not article blanked.
    """
    if cue.role == "deed":
        return None
    end = at = cue.end
    while (part := _PART.match(story, at, limit)) and not _ends_name(part, story):
        bracket, word = part.groups()
        at = part.end()
        if bracket or _is_of_name(word):
            end = at
    return fold_space(story[cue.start : end]).rstrip(" .,") if end > cue.end else None


def _ends_name(part: re.Match[str], story: str) -> bool:
    bracket, word = part.groups()
    if bracket:
        return bracket[1].isdigit()
    lower = word.lower()
    if lower in look_alikes("name") or (lower == "hari" and _WEEKDAY.match(story, part.end())):
        return True
    return not (_is_of_name(word) or word in look_alikes("joining"))


def _is_of_name(word: str) -> bool:
    """Tell whether ``word`` may end a name: a capital, a number, "se-Kalimantan"."""
    return word[0].isupper() or word[0].isdigit() or word.startswith("se-")


def is_named(generic: Cue, story: str) -> bool:
    """Tell whether "kegiatan" or "acara" has a name of its own: "kegiatan Gerakan Mawar Bersih", not "kegiatan Pemkab"."""
    named = _PROPER_OBJECT.match(story, generic.end)
    return named is not None and named[1].lower() not in look_alikes("happening") | look_alikes("name")


def held_by_name(verb: Cue, story: str) -> Cue | None:
    """Return what somebody holds, opens or attends where a proper name alone tells it: "menghadiri Haul Akbar"."""
    written = verb.text.lower()
    if written.startswith("di"):
        return None  # "dipimpin Bupati": behind a passive stands who did it
    if verb.role == "hold" and not written.startswith(_HOLDS):
        return None  # "mendapat MBG"
    named = _PROPER_OBJECT.match(story, verb.end)
    if not named or named[1].lower() in look_alikes("happening") | look_alikes("name"):
        return None
    kind = named[1].lower()
    return Cue(named.start(1), named.end(1), named[1], "event", kind, kind, "ceremony")


def held_by_noun(verb: Cue, story: str) -> Cue | None:
    """Return what somebody holds that no table knows: "menggelar nonton bareng", "melakukan pengukuran lahan"."""
    if verb.role != "hold" or not verb.text.lower().startswith(_HOLDS):
        return None
    things = _things(story, verb.end)
    if not things or things[0][1] in look_alikes("nothing"):
        return None
    start, end = things[0].start(1), things[-1].end(1)
    kind = " ".join(thing[1] for thing in things)
    return Cue(start, end, story[start:end], "event", kind, kind)


def _things(story: str, at: int) -> list[re.Match[str]]:
    """Return the small words behind ``at`` that tell what something is done to: "bibit pohon"."""
    things: list[re.Match[str]] = []
    while len(things) < _THING_WORDS and (thing := _THING.match(story, at)) and thing[1] not in look_alikes("stop"):
        if thing[1] not in look_alikes("skip"):
            things.append(thing)
        at = thing.end()
    return things


def told_first(cue: Cue, scene: Scene, scenes: Sequence[Scene]) -> tuple[Cue, Scene]:
    """Return what the lead calls the giving that ``cue`` tells of: "menyalurkan bantuan", behind it "bantuan diserahkan"."""
    lead = next((other for other in scenes if other.number == 0), scene)
    if cue.group != "handing" or lead is scene:
        return cue, scene
    told = next((other for other in lead.cues if other.group == "handing" and other.role == "deed"), None)
    return (told, lead) if told else (cue, scene)


def kind_of(cue: Cue, scene: Scene, story: str, scenes: Sequence[Scene] = ()) -> str:
    """Return the kind of a happening, of a deed with the thing it is done to: "penyerahan bantuan", "pelepasan pawai".

    Of an opening with what is opened, which headline or lead may have named: "pembukaan kejuaraan".
    """
    if cue.role == "generic" and is_named(cue, story) and (name := _FIRST_WORDS.match(story, cue.end)) and not name[1].isupper():
        return fold_space(name[1]).rstrip().lower()
    if cue.role != "deed":
        opened = _opened(cue, scenes) if cue.sort in _ENDS else None
        if opened:
            return f"{cue.kind} {opened.kind}"
        return _spelt_out(cue, scenes, story) or _full_kind(cue, scenes) or cue.text.lower()
    verb = cue.text.lower()
    if verb.startswith("di") and cue.group != "incident":
        return " ".join([cue.kind, *_done_to(cue, story)])
    if not verb.startswith("me"):
        return cue.kind
    things = [thing[1] for thing in _things(story, cue.end)]
    event = scene.first_after(cue.end, "event")
    if not things and event and event.start == cue.end + 1:
        things = [event.kind]
    return " ".join([cue.kind, *things])


def _spelt_out(cue: Cue, scenes: Sequence[Scene], story: str) -> str | None:
    """Return the kind that headline or lead write out before the short form: "Rapat Koordinasi Nasional (Rakornas)"."""
    for scene in scenes:
        for long, short in pairwise(scene.cues if scene.number <= 0 else ()):
            if short.kind == cue.kind and long.sort == cue.sort and story[long.end : short.start] == " (":
                return long.kind
    return None


def _full_kind(cue: Cue, scenes: Sequence[Scene]) -> str:
    """Return the kind as headline or lead tell it in full: "rapat paripurna" where the sentence only says "rapat"."""
    if cue.kind and " " not in cue.kind:
        told = (other.kind for scene in scenes if scene.number <= 0 for other in scene.cues)
        return next((kind for kind in told if kind.startswith(f"{cue.kind} ")), cue.kind)
    return cue.kind


def _opened(cue: Cue, scenes: Sequence[Scene]) -> Cue | None:
    """Return what was opened or closed: the first happening named around ``cue`` in its sentence or before it."""
    named = [other for scene in scenes if scene.number <= 0 or scene.start <= cue.start for other in scene.cues]
    around = [other for other in named if other.role == "event" and other.sort not in _ENDS]
    held = next((other for scene in scenes for other in scene.cues if other.role == "held" and other.start >= cue.end), None)
    reach = min(cue.end + _OPENED_REACH, held.start) if held else cue.end + _OPENED_REACH
    behind = next((other for other in around if cue.end < other.start < reach), None)
    return behind or next((other for other in around if other.start < cue.start), None)


def _done_to(cue: Cue, story: str) -> list[str]:
    """Return what stands before a passive and is done to: "500 bibit kakao dibagikan", "Penghargaan diserahkan"."""
    start = max(0, cue.start - _DONE_TO_REACH)
    done_to = _DONE_TO.search(story, start, cue.start) or _SUBJECT.search(story, start, cue.start)
    done_to = done_to or _GIVEN.search(story, max(0, cue.start - _GIVEN_REACH), cue.start)
    thing = done_to[1].lower() if done_to else ""
    return [thing] if thing and thing not in look_alikes("anybody") else []


def first_verb(story: str, start: int, end: int) -> Cue | None:
    """Return the first verb in ``story[start:end]`` that does something, as a happening with its noun."""
    for verb in _VERB.finditer(story, start, end):
        if verb[1] not in look_alikes("deed"):
            noun = noun_of(verb[1])
            return Cue(verb.start(1), verb.end(1), verb[1], "deed", noun, noun)
    return None


def verb_behind(frame: Cue, story: str) -> Cue | None:
    """Return the verb right behind "saat" or "usai", as a happening with its noun: "usai menerima tamu"."""
    verb = _VERB.match(story, frame.end)
    if not verb or verb[1] in look_alikes("statement"):
        return None
    noun = noun_of(verb[1])
    return Cue(verb.start(1), verb.end(1), verb[1], "deed", noun, noun)


def noun_of(verb: str) -> str:
    """Return the noun of the deed that a verb with me- names.

    >>> [noun_of(verb) for verb in ("menangani", "mengevakuasi", "menemukan", "melatih")]
    ['penanganan', 'pengevakuasian', 'penemuan', 'pelatihan']
    """
    stem = "pe" + verb.removeprefix("me").removesuffix("kan")
    if stem.endswith("i") and not stem.endswith(("ti", "si", "li", "ri")):
        stem = stem.removesuffix("i")
    return stem + "an"
