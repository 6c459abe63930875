"""A press that prints plausible articles: every field filled, every span true, the same ones each time."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from kalcorpus.article import Article, Edit, Review, identify
from kalcorpus.blocks import Block
from kalcorpus.errors import problem
from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.events import Event
from kalcorpus.facts.organizations import Organization
from kalcorpus.facts.persons import Person, PersonPosition
from kalcorpus.facts.regions import Dateline, NamedRegion
from kalcorpus.facts.speakers import Quote
from kalcorpus.header import Byline, Outlet, Published
from kalcorpus.mentions.abbreviations import Abbreviation
from kalcorpus.mentions.laws import Law
from kalcorpus.mentions.money import Money
from kalcorpus.sources.source import Origin
from kalcorpus.text import Mention

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
REGIONS = (
    ("64.01", "Kabupaten Paser", "regency", "TANA PASER"),
    ("64.71", "Kota Balikpapan", "city", "BALIKPAPAN"),
    ("65.01", "Kabupaten Bulungan", "regency", "TANJUNG SELOR"),
    ("62.71", "Kota Palangka Raya", "city", "PALANGKA RAYA"),
    ("63.03", "Kabupaten Banjar", "regency", "MARTAPURA"),
)
OFFICIALS = (
    ("Rudi Hartanto", "Bupati"),
    ("Siti Maimunah", "Kepala Dinas Pendidikan dan Kebudayaan"),
    ("Yohanes Lawing", "Pj Sekretaris Daerah"),
    ("Nur Halimah", "Kepala Badan Perencanaan Pembangunan Daerah (Bappeda)"),
    ("Agus Setiawan", "Wakil Wali Kota"),
    ("Maria Lenggang", "Ketua DPRD"),
)
EVENTS = ("rapat koordinasi", "bimbingan teknis", "apel gabungan", "sosialisasi", "pelantikan")
OUTLETS = ("Kabar Mahakam", "Suara Bulungan", "Barito Pos", "Warta Paser")
PAGES = ("Perencanaan Daerah", "Pelayanan Publik", "Ketahanan Pangan", "Arsip Desa", "Satu Data")


def articles(count: int) -> Iterator[Article]:
    """Print ``count`` articles."""
    return map(article, range(count))


def article(number: int) -> Article:
    """Print one article: text, blocks and findings."""
    code, region, level, place = REGIONS[number % len(REGIONS)]
    (speaker, office), (guest, guest_office) = OFFICIALS[number % 6], OFFICIALS[(number + 1) % 6]
    day = datetime.date(2025, 1, 6) + datetime.timedelta(days=3 * number % 360)
    until = day + datetime.timedelta(days=number % 3 // 2)
    kind, subject = EVENTS[number % 5], PAGES[number % 5]
    name = f"{kind.title()} {subject} {region} Tahun 2025"
    written = f"{DAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"
    amount = 1_250_000 * (number % 40 + 1)
    said = f"Kami ingin kegiatan ke-{number + 1} ini memberi hasil yang nyata bagi warga di setiap kecamatan"
    lines = {
        "headline": f"{office} Buka {name}",
        "lead": f"{place} – {office} {region}, Dr. {speaker}, M.Si, membuka {name} di Aula Serbaguna, {written}. Kegiatan itu "
        f"diikuti sekitar {20 + number % 90} peserta dari organisasi perangkat daerah (OPD).",
        "paragraph": f"“{said},” ujar {speaker}. Anggarannya Rp{amount:,} sesuai Peraturan Daerah Nomor {number % 20 + 1} Tahun "
        f"2024. Hadir pula {guest_office}, {guest}.".replace(",000", ".000"),
        "byline": f"Penulis: Redaksi {number % 7}",
        "related": "Baca juga: Jadwal kegiatan pekan depan",
    }
    text = "\n\n".join(lines.values())
    at = text.index

    def span(surface: str) -> dict[str, object]:
        return {"start": at(surface), "end": at(surface) + len(surface), "text": surface}

    blocks = tuple(Block(kind=k, start=at(line), end=at(line) + len(line)) for k, line in lines.items())  # type: ignore[arg-type]
    outlet = OUTLETS[number % 4]
    url = f"https://contoh.example/{day:%Y/%m}/berita-{number}" if number % 4 else None
    identity = identify(text, blocks, url, outlet)
    money = text[at("Rp") :].split(" ")[0]
    law = f"Peraturan Daerah Nomor {number % 20 + 1} Tahun 2024"
    there = {"start": at(written), "end": at(written) + 6}
    doubts = (problem("date.weekday-conflict", written, day.isoformat(), **there),) if number % 9 == 0 else ()
    return Article(
        id=identity.id,
        text_id=identity.text_id,
        source=Origin(
            name=f"berita/{number:05}.txt", media_type="text/plain", encoding="utf-8", sha256=f"{number:064x}", url=url
        ),
        title=lines["headline"] if number % 6 else None,
        outlet=Outlet(name=outlet, domain="contoh.example"),
        dateline=Dateline(**span(place), place=place, region=code),
        bylines=(Byline(**span(f"Redaksi {number % 7}"), name=f"Redaksi {number % 7}", role="author"),),
        categories=("Pemerintahan", region),
        published=Published(edtf=day.isoformat() if number % 5 else "2025", basis="page") if number % 7 else None,
        language="id",
        text=text,
        blocks=blocks,
        dates=(
            DateMention(
                **span(written),
                kind="date",
                edtf=day.isoformat(),
                earliest=day,
                latest=day,
                precision="day",
                role="event",
                year_basis="written",
                weekday_agrees=True,
                timezone="+08:00",
            ),
        ),
        events=(
            Event(
                kind=kind,
                name=name,
                start_date=day,
                end_date=until,
                part_of_day="pagi",
                venue="Aula Serbaguna",
                region=code,
                organizer=office,
                participants=f"sekitar {20 + number % 90} peserta",
                date_index=0,
            ),
        ),
        people=(
            _person(speaker, office, code, text, prefixes=("Dr.",), suffixes=("M.Si",)),
            _person(guest, guest_office, code, text),
        ),
        organizations=(
            Organization(name="organisasi perangkat daerah", abbreviation="OPD", kind="role", mentions=(Mention(**span("OPD")),)),
        ),
        regions=(NamedRegion(code=code, name=region, level=level, mentions=(Mention(**span(region)),)),),  # type: ignore[arg-type]
        primary_region=code,
        quotes=(Quote(**span(said), speaker=speaker, basis="stated", verb="ujar"),),
        laws=(Law(**span(law), type="Perda", number=str(number % 20 + 1), year=2024),),
        money=(Money(**span(money), amount=Decimal(amount), currency="IDR"),),
        abbreviations=(
            Abbreviation(**span("organisasi perangkat daerah (OPD)"), short="OPD", long="organisasi perangkat daerah"),
        ),
        problems=doubts,
        review=Review(tone="positive", remarks="Sudah dilaporkan") if number % 10 == 3 else Review(),
        edits=(Edit(field="/title", old=None, new="Judul baru", source="rekap.xlsx Rekap!F7"),) if number % 10 == 3 else (),
    )


def _person(name: str, office: str, code: str, text: str, **degrees: tuple[str, ...]) -> Person:
    position = PersonPosition(
        text=office, title=office.removeprefix("Pj "), acting="Pj" if office.startswith("Pj") else None, region=code
    )
    starts = [i for i in range(len(text)) if text.startswith(name, i)]
    return Person(
        name=name,
        positions=(position,),
        mentions=tuple(Mention(start=i, end=i + len(name), text=name) for i in starts),
        **degrees,
    )
