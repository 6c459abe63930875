"""what an article names → what speaks for it by its sort: disasters, police work, deeds of an office, the press, screens."""

from kalcorpus.facts.events.scenes import Scene
from kalcorpus.facts.events.telling import TRIAL, Holds, Telling
from kalcorpus.mentions.events import Cue

# How far, in characters, a word tells something about what it stands before.
_RELIEF_REACH = 10  # "korban banjir", "penanganan bencana banjir"
_CASE_REACH = 45  # "kasus perundungan yang berujung penusukan"
_HOLD_REACH = 45  # "melakukan pencarian"
_NOT_DONE = (" dari ", " cara ", " tanpa ", " selain ", " beralih ", " tahun ", "enurutnya ", "enurut dia ")
_DONE_TO_SOMEBODY = ("pelepasan", "pengukuhan", "pelantikan", "penyambutan", "pengarahan", "pembekalan")
_SOMEBODY_REACH = 80  # "Pelepasan Kontingen Kafilah Kabupaten Mawar ke MTQ"
_SCREEN = "video conference"


def _strikes_in_lead(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether the lead tells of an accident or a disaster, which nobody holds: "Banjir merendam Desa X"."""
    if scene.number not in (0, 1) or scene.has("trend") or _tells_which(cue, scene, article):
        return False
    if is_near(scene.last_before(cue.start, "relief", "case", "speech"), cue, _CASE_REACH):
        return False
    return scene.is_placed() or is_near(scene.last_before(cue.start, "hold"), cue, _HOLD_REACH)


def _tells_which(cue: Cue, _: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` only tells which thing is spoken of: "jembatan yang ambruk", "anggota dewan yang baru dilantik"."""
    if cue.role != "deed":
        return False
    before = ("yang baru ",) if cue.group == "ceremony" else (" yang ", "orban ")
    return article.story.endswith(before, 0, cue.start)


def _is_cause_of_relief(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` is the disaster that others are helped in or guarded from: "korban banjir", "mencegah kebakaran"."""
    if cue.sort in article.headline:
        return False
    return is_near(scene.last_before(cue.start, "relief"), cue, _RELIEF_REACH)


def _is_of_case(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether ``cue`` is what a case is about that goes on long afterwards: "kasus penganiayaan", "dugaan keracunan"."""
    return is_near(scene.last_before(cue.start, "case"), cue, _CASE_REACH)


def _is_ongoing(_: Cue, scene: Scene, __: Telling) -> bool:
    """Tell whether the sentence tells of what happens again and again: "kebakaran lahan di Palangka Raya semakin marak"."""
    return scene.has("trend")


def _is_done_in_lead(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether the lead says what an office did: "Polisi menangkap dua pria", "Bupati mencanangkan gerakan tanam"."""
    return cue.role == "deed" and scene.number == 0 and not scene.has("speech", "plan", "modal")


def _is_given_up(cue: Cue, _: Scene, article: Telling) -> bool:
    """Tell whether a verb only names what people do: "beralih dari menanam padi", "Menurutnya menanam padi perlu tenaga"."""
    return cue.role == "deed" and article.story.endswith(_NOT_DONE, 0, cue.start)


def _is_looked_at(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether ``cue`` names the works that somebody came to see: "meninjau perbaikan jalan"."""
    seen = scene.last_before(cue.start, "deed")
    return seen is not None and seen.group == "visit" and is_near(seen, cue, _CASE_REACH)


def _is_seen_in_passing(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether somebody only was met by the press on a visit of his own: "saat ditemui di sela mengunjungi pameran"."""
    return cue.role == "deed" and scene.last_before(cue.start, "interview") is not None


def _is_of_send_off(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` only tells who is sent off, received or sworn in: "Pelepasan kontingen MTQ dilakukan gubernur"."""
    return any(
        before.role == "event"
        and 0 < cue.start - before.end < _SOMEBODY_REACH
        and before.text.lower().startswith(_DONE_TO_SOMEBODY)
        and "," not in article.story[before.end : cue.start]
        for before in scene.cues
    )


def _is_in_court(cue: Cue, _: Scene, article: Telling) -> bool:
    """Tell whether a trial is told of an article that names its court: "kata hakim di PN Mawar"."""
    return cue.sort == TRIAL and article.names_court


def _is_won_in_lead(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether the lead says what somebody won there: "meraih juara dua pada Lomba Mewarnai"."""
    won = scene.last_before(cue.start, "deed") if scene.number == 0 else None
    return won is not None and won.group == "award" and cue.role == "event"


def _is_press_conference(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether ``cue`` is only the occasion on which somebody spoke to the press."""
    if scene.last_before(cue.start, "hold") is not None:
        return False
    behind = scene.first_after(cue.end, "held", "event", "deed", "speech")
    return behind is None or behind.role != "held"


def _is_only_medium(cue: Cue, _: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` is only how something was attended: "melalui Zoom Meeting mengikuti paparan"."""
    return cue.sort == _SCREEN and article.story.endswith(("elalui ", " via ", "ewat ", "ecara "), 0, cue.start)


def is_near(before: Cue | None, cue: Cue, reach: int) -> bool:
    """Tell whether ``before`` stands less than ``reach`` characters in front of ``cue``."""
    return before is not None and cue.start - before.end < reach


EVIDENCE_OF_GROUP: dict[str, tuple[tuple[Holds, float], ...]] = {
    "incident": (
        (_strikes_in_lead, 2.0),
        (_tells_which, -3.0),
        (_is_cause_of_relief, -4.0),
        (_is_of_case, -3.0),
        (_is_ongoing, -3.0),
    ),
    "enforcement": ((_is_done_in_lead, 1.0), (_tells_which, -3.0)),
    "ceremony": ((_is_done_in_lead, 1.0), (_tells_which, -3.0)),
    "agreement": ((_is_done_in_lead, 1.0),),
    "handing": ((_is_done_in_lead, 1.0),),
    "visit": ((_is_done_in_lead, 1.0), (_is_seen_in_passing, -3.0)),
    "service": ((_is_given_up, -5.0),),
    "competition": ((_is_won_in_lead, 2.0), (_is_of_send_off, -3.0)),
    "religious": ((_is_of_send_off, -3.0),),
    "training": ((_is_of_send_off, -3.0),),
    "works": ((_is_looked_at, -2.0),),
    "media": ((_is_press_conference, -4.5),),
    "meeting": ((_is_only_medium, -2.0), (_is_in_court, 2.5), (_tells_which, -3.0)),
}
