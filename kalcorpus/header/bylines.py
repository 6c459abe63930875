"""blocks → bylines: labelled credits, desk codes behind the last paragraph, newsrooms on a line of their own."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.blocks import Block
from kalcorpus.blocks.credits import Role, find_credits, find_end_credits, find_outlet_credit, find_role, find_titled_name
from kalcorpus.blocks.dateline import is_outlet_name
from kalcorpus.blocks.pagedate import find_dated_name
from kalcorpus.header.parts import Byline, DatelinePlace
from kalcorpus.sources.source import Metadata
from kalcorpus.text import Span, fold_space

_MOST_CODE_WORDS = 6
_MOST_NAME_WORDS = 8
_BEFORE_CODE = 12  # characters before the bracket: the end of the sentence and a space or two
_SEARCHED_END = 200  # characters at the end of a paragraph
# "(red1)", "(kn-2)", "[adv/diskominfo]" at the end; papers run it together with a row of tags: "(shc/kil)bencana alamkalteng".
_CODE = re.compile(
    r"(?P<before>[.!?…\"'”’]|nya|\w)(?P<gap>\s*[-–—]?\s*)[(\[](?P<code>[^()\[\]]{1,60})[)\]](?P<behind>[^()\[\]]{0,120})\Z"
)
_END_MARK = re.compile(r"\s*[(\[]?\*{1,8}[)\]]?\s*\Z")
_TAG_ROW = re.compile(r"[^.!?,;:“”\"]*\Z")
_DATE_LIKE = re.compile(r"[\d\s/.,:-]+\Z")
_BYLINE_LINE = re.compile(r"[(\[]?\s*(?P<inner>[^()\[\]]+?)\s*[)\]]?\s*\.?\Z")
_REPORT = re.compile(r"laporan\s+(?:wartawan|reporter|jurnalis|kontributor)\s*:?\s*", re.IGNORECASE)
_SOURCE = re.compile(
    r"(?:tim\s+news|tim\s+liputan|mc|mmc|media\s*center|diskominfo\w*|kominfo|humas|prokopim|adpim|dkisp|biro|dinas|bagian|setda|antara|infopublik|rilis|siaran\s+pers)\b",
    re.IGNORECASE,
)
_PARAGRAPHS = frozenset({"lead", "paragraph", "list"})
_OUTLET_BEHIND = re.compile(r"/\s*[\w. ]{2,30}(?:online|news|post|pos|\.com|\.co\.id)\Z", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"\s+[-–—|/]\s+(?=\w{0,9},?\s*\d{1,2}[\s/.-])")
_TEAM = re.compile(r"tim\s", re.IGNORECASE)
_SIGN = re.compile(r"[^\w📸📷✍]*[📸📷✍][^\w@]*(?P<name>@?\w[\w.'’ -]*[\w’])")
_CAMERAS = frozenset("📸📷")
_WORK_BY = re.compile(
    r"\W*(?P<work>foto|photo|video|penulis|editor|teks|text|naskah|reporter)[\w\s/]*?\s(?:by|oleh)\s+(?P<name>@?\w[\w.'’ -]*)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:(?:(?:published|posted|posting|written)\s+)?by|(?:(?:diposting|ditulis|dipublikasikan)\s+)?oleh)\s+", re.IGNORECASE
)
_NAME_ALONE = re.compile(r"[^\W\d_][\w.'’]*(?:[ -](?!(?:diperbarui|diterbitkan|dipublikasikan|tayang)\b)[^\W\d_][\w.'’]*){0,4}")
_SIGNED = re.compile(r"[^\W\d][\w .]{1,40}/[\w ./]{2,30}\Z")
_DESK = re.compile(r"(?:tim|mc|mmc|media\s*center|diskominfo\w*|kominfo|humas|prokopim|adpim|dkisp)\b", re.IGNORECASE)
_IN_PICTURE = re.compile(
    r"(?:hal(?:aman)?\s*\d|kiri|kanan|tengah|depan|belakang|atas|bawah|duduk|berdiri|(?:ke)?(?:dua|tiga|empat)\s+dari)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"#(\w+)")
_HASHTAGS = re.compile(r"(?:(?<=\s)#\w[\w.-]*[\s,]*)+\Z")
_PHOTO_CREDIT = re.compile(
    r"[(\[](?:(?:(?:antara\s+)?foto|antara)\b[^()/]{0,30}/(?P<name>(?-i:[A-Z])[\w.'’ -]{1,40})(?:/[\w.]{1,6})?|"
    r"(?:foto|pic|photo)\s*:\s*(?P<by>(?-i:@?[a-z][a-z.]{2,20})))[)\]]",
    re.IGNORECASE,
)
_DESK_CODES = frozenset({"RED", "ADV", "HMS", "RLS", "TIM", "MC", "MMC", "ANT"})
_WHOLE = 80  # characters; what is shorter behind the last paragraph is mostly a rest of the page
_SELF = frozenset({"bersambung", "habis", "redaksi", "tim redaksi", "admin", "administrator", "foto", "istimewa", "ist"})


class BylinesFound(NamedTuple):
    """The bylines, in the order of the text, and the places inside paragraphs that belong to them."""

    bylines: tuple[Byline, ...]
    asides: tuple[Span, ...]


def find_bylines(
    text: str, article: Sequence[Block], page: Sequence[Block], dateline: DatelinePlace | None, metadata: Metadata
) -> BylinesFound:
    """Return who is credited for the article.

    Args:
        text: the frozen text.
        article: the blocks that are article.
        page: the blocks that are not.
        dateline: its dateline, which may name the team that wrote it ("Sampit Tim Liputan Humas. ").
        metadata: what is known from outside the text: its authors are credited too.
    """
    bylines: list[Byline] = []
    if dateline and dateline.outlet_span and _TEAM.match(dateline.outlet or ""):
        bylines.append(_byline(text, *dateline.outlet_span, "source"))
    asides: list[Span] = []
    paragraphs = [block for block in article if block.kind in _PARAGRAPHS]
    whole = next((block for block in reversed(paragraphs) if block.end - block.start >= _WHOLE), None)
    for block in paragraphs[-4:]:
        is_last = block is paragraphs[-1] or block is whole
        if not is_last and text[block.end - 1] not in "*)]":
            continue
        found = _at_end(text, block, is_last=is_last)
        bylines += found.bylines
        asides += found.asides
    for block in page:
        if block.kind == "byline":
            bylines += _in_line(text, block)
    for block in article:
        if block.kind == "caption":
            bylines += _of_picture(text, block)
    if metadata.author:
        bylines += _of_metadata(text, page, metadata.author, bylines)
    bylines.sort(key=lambda byline: byline.start)
    return BylinesFound(tuple(bylines), tuple(asides))


def _byline(text: str, start: int, end: int, role: Role) -> Byline:
    written = text[start:end]
    return Byline(start=start, end=end, text=written, name=" ".join(written.split()), role=role)


def _at_end(text: str, block: Block, *, is_last: bool) -> BylinesFound:
    """Read a desk code or credits at the end of a paragraph, and what stands behind them."""
    floor = max(block.start, block.end - _SEARCHED_END)
    tail = text[floor : block.end]
    credited = find_end_credits(tail) if is_last else None
    if credited:
        names = tuple([_byline(text, floor + one.start, floor + one.end, one.role) for one in credited.names])
        return BylinesFound(names, (Span(floor + credited.start, block.end),))
    hashtags = _HASHTAGS.search(tail) if is_last and "#" in tail else None
    if hashtags:
        asides = (Span(floor + hashtags.start(), block.end),)
        newsrooms = [tag for tag in _TAG.finditer(text, asides[0].start, block.end) if _SOURCE.fullmatch(tag[1])]
        found = _code_at_end(text, floor, floor + len(tail[: hashtags.start()].rstrip()), is_last=is_last)
        signed = tuple([_byline(text, *tag.span(1), "source") for tag in newsrooms])
        return BylinesFound((*found.bylines, *signed), (*found.asides, *asides))
    return _code_at_end(text, floor, block.end, is_last=is_last)


def _code_at_end(text: str, floor: int, behind: int, *, is_last: bool) -> BylinesFound:
    """Read a desk code between ``floor`` and ``behind``, the end of a paragraph."""
    tail = text[floor:behind]
    if not tail:
        return BylinesFound((), ())
    mark = _END_MARK.search(tail) if tail[-1] in "*)]" else None
    asides = [Span(floor + mark.start(), behind)] if mark and mark[0].strip() else []
    limit = mark.start() if mark and mark[0].strip() else len(tail)
    opened = max(tail.rfind("(", 0, limit), tail.rfind("[", 0, limit)) if is_last else -1
    found = _CODE.search(tail, max(opened - _BEFORE_CODE, 0), limit) if opened >= 0 else None
    if found is None or not _is_code(found):
        return BylinesFound((), tuple(asides))
    start, end = floor + found.start("code"), floor + found.end("code")
    asides = [Span(floor + found.end("before") + len(found["gap"]), behind)]
    return BylinesFound(tuple(_credited(text, start, end)), tuple(asides))


def _is_code(found: re.Match[str]) -> bool:
    """Tell a desk code from an abbreviation, a date or an aside in brackets."""
    code, before = found["code"].strip(" *"), found["before"]
    if (
        not code
        or _DATE_LIKE.match(code)
        or len(code.split()) > _MOST_CODE_WORDS
        or not _TAG_ROW.match(found["behind"].strip(" ."))
    ):
        return False
    if _IN_PICTURE.match(code):
        return False
    if before in ".!?…\"'”’":
        return True
    if before == "nya":
        return not code.isupper() or "/" in code or code in _DESK_CODES
    if found["behind"].strip(" ."):
        return False
    one_word = len(code.split()) == 1
    return (code.islower() and (one_word or "/" in code)) or (not one_word and _DESK.match(code) is not None)


def _credited(text: str, start: int, end: int) -> list[Byline]:
    """Read the inside of brackets: "MC Kominfo Paser", "Outlet.com/Andi Contoh", "Editor: Budi", "adv/diskominfo"."""
    inner = text[start:end]
    labelled = find_credits(inner)
    if labelled:
        return [_byline(text, start + one.start, start + one.end, one.role) for one in labelled]
    if titled := find_titled_name(inner.strip()):
        start += len(inner) - len(inner.lstrip())
        return [_byline(text, start + titled.start, start + titled.end, titled.role)]
    lead = len(inner) - len(inner.lstrip(" */"))
    start, inner = start + lead, inner.strip(" */")
    outlet, slash, name = inner.partition("/")
    if slash and is_outlet_name(outlet) and name.strip():
        start += len(outlet) + 1 + len(name) - len(name.lstrip())
        inner = name.strip()
    elif slash and _OUTLET_BEHIND.search(inner):
        inner = outlet.strip()  # "Andi Contoh/BPost Online"
    if not inner or inner.casefold() in _SELF:
        return []
    return [_byline(text, start, start + len(inner), "source" if _SOURCE.match(inner) else "code")]


def _in_line(text: str, block: Block) -> list[Byline]:
    """Read a line of credits."""
    line = text[block.start : block.end]
    labelled = find_credits(line)
    if labelled:
        return [
            _byline(text, block.start + one.start, block.start + one.end, one.role) for one in labelled if _is_name(line, one)
        ]
    report = _REPORT.match(line)
    if report:
        start = block.start + report.end() + _outlet_length(line[report.end() :])
        end = block.start + len(line.rstrip(" .-–"))
        start += len(text[start:end]) - len(text[start:end].lstrip())
        return [_byline(text, start, end, "reporter")]
    work = _SIGN.match(line) or _WORK_BY.match(line)
    if work:
        place = block.start + work.start("name")
        return [_byline(text, place, place + len(work["name"].rstrip(" .-")), _role_of(work))]
    by = _BY.match(line)
    if by:
        name = _NAME_ALONE.match(line, by.end())
        return [_byline(text, block.start + by.end(), block.start + name.end(), "author")] if name else []
    if line[0] == "*" or find_titled_name(line):
        return _credited(text, block.start, block.end)
    if line[0] in "([":
        inner = _BYLINE_LINE.match(line)
        return _credited(text, block.start + inner.start("inner"), block.start + inner.end("inner")) if inner else []
    if _SOURCE.match(line):
        written = _BEFORE_DATE.split(line, maxsplit=1)[0]
        return [_byline(text, block.start, block.start + len(written.rstrip(" .")), "source")]
    if credited := find_outlet_credit(line):
        return [_byline(text, block.start + credited.start, block.start + credited.end, "photographer")]
    if dated := find_dated_name(line):
        return [_byline(text, block.start + dated.start, block.start + dated.end, "author")]
    return _credited(text, block.start, block.end) if _SIGNED.match(line) else []


def _outlet_length(report: str) -> int:
    """Return how many characters the outlet takes before the reporter's name: "Tribun Kaltim, Andi", "Tribun Kaltim Andi"."""
    outlet, comma, _ = report.partition(",")
    if comma:
        return len(outlet) + 1
    words = report.split(" ")
    return next((len(first) for last in range(len(words) - 1, 0, -1) if is_outlet_name(first := " ".join(words[:last]))), 0)


def _role_of(work: re.Match[str]) -> Role:
    """Return the role that a sign or the name of the work gives: "📸 @contoh", "Foto by Andi Contoh"."""
    named = work.groupdict().get("work")
    if named is None:
        return "author" if _CAMERAS.isdisjoint(work[0]) else "photographer"
    return find_role(named) or "photographer"


def _of_picture(text: str, block: Block) -> list[Byline]:
    """Read who took the picture in its caption: "(Foto Antara/Andi Contoh)"."""
    found = _PHOTO_CREDIT.search(text, block.start, block.end)
    named = ("by" if found["by"] else "name") if found else None
    return [_byline(text, *found.span(named), "photographer")] if found and named else []


def _of_metadata(text: str, page: Sequence[Block], known: str | Sequence[str], found: list[Byline]) -> list[Byline]:
    """Return the authors that metadata names and no label of the page: where the page shows them, else at the empty place."""
    authors = (known,) if isinstance(known, str) else known
    credited = {byline.name.casefold() for byline in found}
    bylines: list[Byline] = []
    for author in authors:
        name = fold_space(author)
        if name.casefold() in credited:
            continue
        places = (text.find(name, block.start, block.end) for block in page)
        start = next((place for place in places if place >= 0), None)
        if start is None:
            bylines.append(Byline(start=0, end=0, text="", name=name, role="author"))
        else:
            bylines.append(_byline(text, start, start + len(name), "author"))
    return bylines


def _is_name(line: str, one: tuple[int, int, str]) -> bool:
    name = line[one[0] : one[1]]
    return name.casefold() not in _SELF and not name.startswith(("http", "www")) and len(name.split()) <= _MOST_NAME_WORDS
