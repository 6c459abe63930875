"""The workbook's look: named cell styles, made once for a workbook."""

from typing import Literal

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from kalcorpus.files.view import Language

Kind = Literal[
    "text",
    "center",
    "count",
    "number",
    "money",
    "percent",
    "cents",
    "day",
    "date",
    "month",
    "link",
    "id",
    "input",
    "error",
    "warning",
    "header",
    "title",
    "label",
    "note",
]

# Arial is on every office computer, and free fonts of the same widths stand in for it elsewhere: what fits here fits there.
FONT = "Arial"
FONT_SIZE = 10
# A date that is wider than its column shows as ####; the widest is "Minggu, 30 September 2025", "Wednesday, 30 September 2025".
DAY_WIDTHS = {"id": 25, "en": 28}
NAVY, _GREY, _LINE, _INPUT = "1F3864", "808080", "BFBFBF", "FFF9E5"
LOCALE = {"id": "[$-421]", "en": "[$-809]"}
_THIN = Side(style="thin", color=_LINE)
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_MONEY = Alignment(horizontal="right", vertical="top", indent=1)  # the currency begins where the sum ends


class Styles:
    """Cell styles by name; each is there twice, the second for text that must stay text when somebody edits the cell."""

    def __init__(self, sheet: WriteOnlyWorksheet, lang: Language) -> None:
        self._sheet = sheet
        locale = LOCALE[lang]
        self._looks: dict[Kind, dict[str, object]] = {
            "text": {"alignment": _aligned(), "border": _BOX},
            "center": {"alignment": _aligned("center"), "border": _BOX},
            "number": {"alignment": _aligned("right"), "border": _BOX, "number_format": "0"},
            "count": {"alignment": _aligned("left"), "border": _BOX, "number_format": f"{locale}#,##0"},
            "money": {"alignment": _MONEY, "border": _BOX, "number_format": f"{locale}#,##0"},
            "cents": {"alignment": _MONEY, "border": _BOX, "number_format": f"{locale}#,##0.00"},
            "percent": {"alignment": _aligned("center"), "border": _BOX, "number_format": "0%"},
            "day": {"alignment": _aligned("left"), "border": _BOX, "number_format": f"{locale}dddd, dd mmmm yyyy"},
            "date": {"alignment": _aligned("left"), "border": _BOX, "number_format": f"{locale}dd mmm yyyy"},
            "month": {"alignment": _aligned("left"), "border": _BOX, "number_format": f"{locale}mmmm yyyy"},
            "link": {"alignment": _aligned(), "border": _BOX, "font": _font(color="0563C1", underline="single")},
            "id": {"alignment": Alignment(vertical="top"), "border": _BOX, "font": _font(color=_GREY, size=8)},
            "input": {"alignment": _aligned(), "border": _BOX, "fill": PatternFill("solid", _INPUT)},
            "error": {"alignment": _aligned("center"), "border": _BOX, "font": _font(bold=True, color="9C0006")},
            "warning": {"alignment": _aligned("center"), "border": _BOX, "font": _font(bold=True, color="7F6000")},
            "header": {
                "alignment": Alignment("center", "center", wrap_text=True),
                "border": _BOX,
                "font": _font(bold=True, color="FFFFFF"),
                "fill": PatternFill("solid", NAVY),
            },
            "title": {"font": _font(bold=True, size=18, color=NAVY)},
            "label": {"font": _font(bold=True), "alignment": _aligned()},
            "note": {"alignment": _aligned()},
        }
        self._made: dict[tuple[Kind, bool], WriteOnlyCell] = {}

    def number(self, kind: Kind, *, quoted: bool = False) -> int:
        """Return the number of a style in the workbook; ``quoted`` keeps text that begins with = + - @ text for good."""
        number: int = self._sample(kind, quoted=quoted).style_id
        return number

    def cell(self, sheet: WriteOnlyWorksheet, value: object, kind: Kind) -> WriteOnlyCell:
        """Return a cell in this style."""
        cell = WriteOnlyCell(sheet, value)
        # Setting a style attribute by attribute costs more than writing the cell; the array is the result of that.
        cell._style = self._sample(kind)._style  # noqa: SLF001 - see above
        return cell

    def _sample(self, kind: Kind, *, quoted: bool = False) -> WriteOnlyCell:
        if (kind, quoted) not in self._made:
            cell = WriteOnlyCell(self._sheet)
            cell.font = _font()
            for attribute, look in self._looks[kind].items():
                setattr(cell, attribute, look)
            cell.quotePrefix = quoted
            self._made[kind, quoted] = cell
        return self._made[kind, quoted]


def _font(**look: object) -> Font:
    return Font(**{"name": FONT, "size": FONT_SIZE, **look})


def _aligned(horizontal: str | None = None) -> Alignment:
    return Alignment(horizontal=horizontal, vertical="top", wrap_text=True)
