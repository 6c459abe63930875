"""Texts that no newspaper wrote, out of what newspapers write: the parts of the field in every order, broken and repeated."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from kalcorpus import words
from kalcorpus.words import rows

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

# What stands between words, and what the readers of the package look for; rows of the word tables come beside them.
MARKS = (
    *"()[]{}<>“”‘’„«»\"'`´.,;:!?…–—-/\\|&%+*=#@_~^$€",
    *(
        "\n",
        "\n\n",
        "\n\n\n",
        " ",
        "  ",
        "\t",
        "\xa0",
        "\u200b",
        "\u2028",
        "\u202e",
        "\ufeff",
        "\r\n",
        "\x0b",
        "\x0c",
        "\x85",
        "\x1b[31m",
    ),
    *(
        "(",
        ")",
        "(31/10)",
        "(31/10/2025)",
        "(32/13)",
        "31/10/25",
        "4–5",
        "1 s.d. 3",
        "s/d",
        "hingga",
        "sampai",
        "dan",
        "sejak",
        "pada",
    ),
    *("tanggal", "bulan", "tahun", "minggu lalu", "hari ini", "kemarin", "besok", "dua hari lalu", "tadi malam", "pagi", "pukul"),
    *(
        "09.00",
        "25.99",
        "WIB",
        "WITA",
        "2025",
        "0000",
        "9999",
        "1446 H",
        "1990-an",
        "triwulan III",
        "semester I",
        "awal",
        "akhir",
    ),
    *(
        "Rp",
        "Rp.",
        "Rp 150 Miliar",
        "Rp1.079.281.761.000,-",
        "Rp2,5",
        "juta",
        "triliun",
        "US$ 5",
        "10 juta rupiah",
        "1" * 40,
        "0,",
        ".",
    ),
    *(
        "UU",
        "UU No. 23/2014",
        "PP 28 tahun 2018",
        "Nomor",
        "No.",
        "Pasal 5",
        "Permendagri",
        "tentang",
        "SK",
        "XII",
        "5/PMK.07/2017",
    ),
    *(
        "(ASN)",
        "Aparatur Sipil Negara (ASN)",
        "BPSDM (Badan Pengembangan",
        "ASN",
        "S.E.",
        "A.A.A.A.",
        "Km 12",
        "RT 12/RW 05",
        "+62 812-",
    ),
    *(
        "Baca juga:",
        "Baca Juga",
        "Related posts",
        "Editor:",
        "Pewarta:",
        "COPYRIGHT ©",
        "© 2019",
        "Tags:",
        "Share",
        "(kn-2)",
        "(red1)",
    ),
    *("TANJUNG SELOR –", "PALANGKA RAYA, KOMPAS.com -", "WARTA, TARAKAN –", "Liputan6.com, Jakarta -", "https://a.id/b?c=d#e"),
    *(
        "kata",
        "ujar dia",
        "ujarnya",
        "jelas",
        "tegas Bupati",
        "kata pria yang akrab disapa",
        "menurut",
        ",” katanya.",
        "“Kami",
        "”",
    ),
    *(
        "Gubernur",
        "Wakil Bupati",
        "Pj",
        "Plt.",
        "Kepala Dinas",
        "mantan",
        "Dr.",
        "H.",
        "Hj.",
        "SH.",
        "M.Hum",
        "S.Pd",
        "AKBP",
        "dr.",
    ),
    *(
        "Edy Pratowo",
        "Zainal A. Paliwang",
        "Ni Made",
        "X",
        "a",
        "É",
        "ß",
        "İ",
        "ǅ",
        "ﬁ",
        "𝐀",
        "👩‍👩‍👧",
        "ا",
        "中",
        "e\u0301",
        "ー",
        "٣",
        "²",
        "½",
        "Ⅳ",
    ),
    *(
        "di Hotel",
        "di Aula",
        "bertempat di",
        "rapat koordinasi",
        "membuka",
        "Pemkab",
        "DPRD Kota",
        "se-Kalteng",
        "Kalimantan Utara",
    ),
)


@cache
def written() -> tuple[str, ...]:
    """Return every short text of the word tables: names of months, offices, degrees, regions, verbs, page furniture."""
    cells = {
        cell
        for name in words.__all__
        if isinstance(kind := getattr(words, name), type)
        for row in rows(kind)
        for value in row
        for cell in (value if isinstance(value, tuple) else (value,))
        if isinstance(cell, str) and 0 < len(cell) < 60
    }
    return tuple(sorted(cells))


def pieces() -> st.SearchStrategy[str]:
    """Return the strategy of one part: a mark, a row of a word table, a number, or whatever Unicode has."""
    return st.one_of(
        st.sampled_from(MARKS),
        st.sampled_from(MARKS),
        st.sampled_from(written()),
        st.integers(0, 10**12).map(str),
        st.text(max_size=6),
    )


def broken_seeds() -> st.SearchStrategy[str]:
    """Return the strategy of a sample article in which a few parts are cut out, repeated or put in."""

    @st.composite
    def build(draw: st.DrawFn) -> str:
        text = draw(st.sampled_from(SEEDS)).read_text("utf-8")
        for _ in range(draw(st.integers(1, 5))):
            start = draw(st.integers(0, len(text)))
            end = min(len(text), start + draw(st.integers(0, 80)))
            text = text[:start] + draw(pieces()) * draw(st.integers(0, 3)) + text[end:]
        return text

    return build()


def texts(longest: int = 60) -> st.SearchStrategy[str]:
    """Return the strategy of whole texts, of so many parts at most."""
    joined = st.builds(
        lambda space, parts: space.join(parts),
        st.sampled_from([" ", " ", "", "\n", "\n\n"]),
        st.lists(pieces(), max_size=longest),
    )
    return st.one_of(joined, broken_seeds(), st.text(max_size=longest))
