"""A press office that writes releases, and papers that carry them: the same each time, no two releases alike.

What papers do to a release: they give it another headline, write another lead, cut its end, change words, or quote a part of it
in an article of their own. What is not a copy: another article about the same event, which shares its names and one quotation.
"""

import random

_PEOPLE = (
    "Rudi Hartanto", "Siti Maimunah", "Yohanes Lawing", "Nur Halimah", "Agus Setiawan", "Maria Lenggang", "Hendra Wijaya",
    "Dewi Anggraini", "Markus Ngau", "Fitriani Azis", "Bambang Suryadi", "Lidia Usat",
)  # fmt: skip
_OFFICES = ("Bupati", "Wakil Bupati", "Wali Kota", "Gubernur", "Kepala Dinas", "Sekretaris Daerah", "Ketua DPRD", "Camat")
_PLACES = ("Tarakan", "Nunukan", "Malinau", "Bulungan", "Tana Tidung", "Berau", "Paser", "Kutai Barat", "Samarinda", "Bontang")
_MATTERS = (
    "irigasi", "posyandu", "perpustakaan", "jembatan", "pasar", "sekolah", "puskesmas", "dermaga", "kebun", "tambak", "guru",
    "jalan desa", "air bersih", "listrik", "angkutan sungai", "beasiswa", "bibit padi", "arsip", "sampah", "perizinan", "pajak",
    "koperasi", "hutan adat", "wisata", "stunting", "penyuluh", "nelayan", "perajin", "bidan", "relawan",
)  # fmt: skip
_VERBS = (
    "memeriksa", "membahas", "menata", "memperluas", "menghitung", "memperbaiki", "mendata", "mengawasi", "membiayai", "menyusun",
    "menguji", "melatih", "mengganti", "membuka", "menyiapkan", "mencatat", "mendorong", "menilai", "merawat", "membagi",
)  # fmt: skip
_LINKS = ("serta", "lalu", "sambil", "agar dapat", "sebelum", "setelah", "tanpa", "demi", "untuk", "sehingga mampu")
_ENDS = (
    "pekan ini", "tahun depan", "secara bertahap", "bersama warga", "di setiap kampung", "sesuai rencana", "dengan dana desa",
    "hingga akhir triwulan", "di tepi sungai", "dalam tiga bulan", "menurut hasil survei", "dengan cara sederhana",
)  # fmt: skip
_WORDS = (*_MATTERS, *_VERBS, *_LINKS, *_ENDS)

Story = list[str]
"""Headline, lead, and paragraphs."""


def text_of(story: Story) -> str:
    """Return the story as a page shows it."""
    return "\n\n".join(story)


def release(number: int) -> Story:
    """Return the release of this number: a headline, a lead and eight paragraphs."""
    chance = random.Random(number)  # noqa: S311 - no secret
    place, office, person = chance.choice(_PLACES), chance.choice(_OFFICES), chance.choice(_PEOPLE)
    lead = f"{place.upper()} – {office} {place}, {person}, {_clause(chance)}, Senin (19/5/2025). {_sentence(chance)}"
    said = f"“{_sentence(chance)} {_sentence(chance)}” kata {person}."
    body = [f"{_sentence(chance)} {_sentence(chance)} {_sentence(chance)}" for _ in range(7)]
    return [_clause(chance).title(), lead, body[0], said, *body[1:]]


def retitled(story: Story) -> Story:
    """Return the release under another headline."""
    return [_clause(_chance(story, "title")).title(), *story[1:]]


def re_led(story: Story) -> Story:
    """Return it with headline and lead of the paper's own."""
    chance = _chance(story, "lead")
    return [_clause(chance).title(), f"{_sentence(chance)} {_sentence(chance)}", *story[2:]]


def trimmed(story: Story) -> Story:
    """Return it without its second half."""
    return [*retitled(story)[:1], *story[1 : 1 + len(story) // 2]]


def edited(story: Story) -> Story:
    """Return it with one word in twelve changed."""
    chance = _chance(story, "edit")
    return [" ".join(chance.choice(_WORDS) if chance.random() < 1 / 12 else word for word in part.split(" ")) for part in story]


def quoted_in_part(story: Story) -> Story:
    """Return an article of the paper's own, half of which is the half of the release."""
    chance = _chance(story, "quote")
    own = [f"{_sentence(chance)} {_sentence(chance)} {_sentence(chance)}" for _ in range(4)]
    return [_clause(chance).title(), *own[:2], *story[2:6], *own[2:]]


def of_the_same_event(story: Story) -> Story:
    """Return another article about the same event: the names and the quotation are the same, the sentences are not."""
    chance = _chance(story, "other")
    names = story[1].split(", Senin")[0].split(", ")[:2]
    own = [f"{_sentence(chance)} {_sentence(chance)} {_sentence(chance)}" for _ in range(6)]
    lead = f"{', '.join(names)}, {_clause(chance)}, Senin (19/5/2025). {_sentence(chance)}"
    return [_clause(chance).title(), lead, own[0], story[3], *own[1:]]


def _chance(story: Story, what: str) -> random.Random:
    return random.Random(f"{what} {story[1]}")  # noqa: S311 - no secret


def _clause(chance: random.Random) -> str:
    verb, other = chance.sample(_VERBS, 2)
    one, two = chance.sample(_MATTERS, 2)
    return f"{verb} {one} {chance.choice(_LINKS)} {other} {two} {chance.choice(_ENDS)}"


def _sentence(chance: random.Random) -> str:
    first = f"{chance.choice(_OFFICES)} {chance.choice(_PLACES)} {_clause(chance)}"
    return f"{first} {chance.choice(_LINKS)} {_clause(chance)}."


VARIANTS = (retitled, re_led, trimmed, edited, quoted_in_part)
