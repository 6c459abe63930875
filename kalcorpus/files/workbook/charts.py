"""counts → Grafik: native charts over small tables of formulas, which follow what is edited in the other sheets."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList

from kalcorpus.article import Article
from kalcorpus.days import day_of
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import FIRST_YEAR, plain
from kalcorpus.files.workbook.rekap import region_of
from kalcorpus.files.workbook.sheet import TableSheet, set_up_page
from kalcorpus.files.workbook.styles import LOCALE, NAVY, Kind
from kalcorpus.files.workbook.tables import heading
from kalcorpus.rows import Cell
from kalcorpus.schema.tables import table

_MONTHS, _REGIONS, _SPEAKERS = 24, 15, 15
_BLOCK = 20  # rows from one table to the next, at least: as much as a chart is high
_SPEAKER = next(column for column in table("quotes").columns if column.name == "speaker")
_WILD = frozenset("*?~<>=")  # COUNTIF would read such a name as a pattern


class Charts:
    """The sheet; what it counts is known only at the end."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.title = book.labels["sheet.charts"]
        self._sheet = book.new_sheet(self.title)
        self._months: set[datetime.date] = set()
        self._regions: Counter[str] = Counter()
        self._speakers: Counter[str] = Counter()
        self._row = 0

    def count(self, article: Article) -> None:
        """Take an article into the counts."""
        if day := day_of(article):
            self._months.add(day.replace(day=1))
        if region := region_of(article):
            self._regions[region] += 1
        self._speakers.update(quote.speaker for quote in article.quotes if quote.speaker and not _WILD & set(quote.speaker))

    def write(self, rekap: TableSheet, quotes: TableSheet) -> None:
        """Write the tables and charts.

        Args:
            rekap: the sheet that articles are counted in.
            quotes: the sheet that quotations are counted in.
        """
        labels = self._book.labels
        set_up_page(self._sheet, self._book, self.title)
        self._sheet.sheet_view.showGridLines = False
        for letter, width in (("A", 34), ("B", 11), ("C", 3)):
            self._sheet.column_dimensions[letter].width = width
        self._sheet.page_setup.orientation, self._sheet.page_setup.fitToHeight = "portrait", 1
        self._sheet.merged_cells.add("A1:L1")
        self._line([(labels["chart.note"], "note")])
        published, day = rekap.range(labels["published"]), rekap.range(labels["day"])
        region, speaker = rekap.range(labels["region"]), quotes.range(heading(_SPEAKER, self._book))
        self._block(
            labels["chart.months"],
            (labels["chart.month"], labels["chart.articles"]),
            [(month, f"={_in_month(published, day)}") for month in _latest(self._months)],
            "month",
        )
        self._block(
            labels["chart.regions"],
            (labels["region"], labels["chart.articles"]),
            [(name, f"=COUNTIF({region},A{{row}})") for name in _most(self._regions, _REGIONS)],
        )
        self._block(
            labels["chart.speakers"],
            (labels["chart.speaker"], labels["chart.quotes"]),
            [(name, f"=COUNTIF({speaker},A{{row}})") for name in _most(self._speakers, _SPEAKERS)],
        )

    def _block(self, title: str, headings: tuple[str, str], rows: Sequence[tuple[Cell, str]], kind: Kind = "text") -> None:
        """Write one table with its chart beside it; where there is nothing to count, only the headings."""
        self._line([])
        self._line([(title, "label")])
        self._line([(heading, "header") for heading in headings])
        first = self._row + 1
        for label, formula in rows:
            self._line([(plain(label), kind), (formula.format(row=self._row + 1), "number")])
        if rows:
            self._sheet.add_chart(self._chart(title, first, len(rows), upright=kind == "month"), f"D{first - 1}")
        while self._row < first + _BLOCK:
            self._line([])

    def _chart(self, title: str, first: int, count: int, *, upright: bool) -> BarChart:
        chart = BarChart()
        chart.type = "col" if upright else "bar"
        chart.title = title
        chart.legend = None
        chart.gapWidth = 60
        chart.width, chart.height = 22, 9.5  # centimetres
        chart.add_data(Reference(self._sheet, min_col=2, min_row=first, max_row=first + count - 1))
        chart.set_categories(Reference(self._sheet, min_col=1, min_row=first, max_row=first + count - 1))
        chart.x_axis.delete = False
        chart.y_axis.delete = True  # each bar says its number
        chart.x_axis.number_format = f"{LOCALE[self._book.options.lang]}mmm yyyy" if upright else "General"
        chart.y_axis.majorGridlines = None
        chart.y_axis.scaling.min = 0
        if not upright:
            chart.x_axis.scaling.orientation = "maxMin"  # the first of the table on top
        chart.series[0].graphicalProperties.solidFill = NAVY
        chart.dataLabels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
        return chart

    def _line(self, cells: Iterable[tuple[object, Kind]]) -> None:
        made = []
        for value, kind in cells:
            made.append(self._book.styles.cell(self._sheet, value, kind))
        self._row += 1
        self._sheet.append(made)


def _in_month(published: str, day: str) -> str:
    """Return the formula's sum: articles published in the month, and those of an unknown day that report an event in it.

    Only numbers are compared: Excel and LibreOffice do not agree on which cells a criterion for text matches.
    """
    within = '{cells},">="&A{{row}},{cells},"<"&EDATE(A{{row}},1)'
    appeared, happened = within.format(cells=published), within.format(cells=day)
    return f'COUNTIFS({appeared})+COUNTIFS({happened})-COUNTIFS({happened},{published},">0")'


def _latest(months: set[datetime.date]) -> list[datetime.date]:
    """Return the months from the first to the last, without a gap, two years at most; none that no date cell holds."""
    shown = {month for month in months if month.year >= FIRST_YEAR}
    if not shown:
        return []
    last = max(shown)
    first = max(min(shown), _moved(last, 1 - _MONTHS))
    return [_moved(first, i) for i in range((last.year - first.year) * 12 + last.month - first.month + 1)]


def _moved(month: datetime.date, count: int) -> datetime.date:
    years, index = divmod(month.year * 12 + month.month - 1 + count, 12)
    return datetime.date(years, index + 1, 1)


def _most(counts: Counter[str], limit: int) -> list[str]:
    return [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]]
