import subprocess
import sys

import pytest

from kalcorpus.dates.metadata import read_metadata_date


@pytest.mark.parametrize(
    ("written", "edtf", "time", "zone"),
    [
        ("2025-06-09", "2025-06-09", None, None),
        ("2025-06-09T21:16:00+07:00", "2025-06-09", "21:16", "+07:00"),
        ("2025-06-09T21:16:00Z", "2025-06-09", "21:16", "+00:00"),
        ("2025-06-09 21:16:00", "2025-06-09", "21:16", None),
        ("20250609", "2025-06-09", None, None),
        ("2025/06/09", "2025-06-09", None, None),
        ("Tayang: Senin, 9 Juni 2025 21:16 WIB", "2025-06-09", "21:16", "+07:00"),
        ("Diperbarui 18 Jun 2025, 15:05 WITA", "2025-06-18", "15:05", "+08:00"),
        ("Rabu, 11 Juni 2025 - 14:23:11 WIB", "2025-06-11", "14:23", "+07:00"),
        ("Senin, 09/06/2025 | 21:16", "2025-06-09", "21:16", None),
        ("Mon, 09 Jun 2025 14:16:00 GMT", "2025-06-09", "14:16", "+00:00"),
        ("Monday, June 9, 2025 10:00 PM", "2025-06-09", "22:00", None),
        ("05/06/2025", "2025-06-05", None, None),
        ("Jun 9th, 2025", "2025-06-09", None, None),
        ("9 Jun 2025 14:16:00 +0800", "2025-06-09", "14:16", "+08:00"),
        ("20250609T141600Z", "2025-06-09", "14:16", "+00:00"),
        ("2025-06-09T14:16+0700", "2025-06-09", "14:16", "+07:00"),
        ("Reporter: Budi | Senin 09-06-2025,14:16 WIB", "2025-06-09", "14:16", "+07:00"),
        ("SENIN, 9 JUNI 2025 | 14:16 WIB | LAPORAN: BUDI", "2025-06-09", "14:16", "+07:00"),
        ("Administrator | 9 Juni 2025 | Dibaca 67 kali", "2025-06-09", None, None),
        ("09/06/2025 14.16", "2025-06-09", "14:16", None),
        ("Last updated: Jun 9, 2025", "2025-06-09", None, None),
        ("Juni 2025", "2025-06", None, None),
        ("2025", "2025", None, None),
    ],
)
def test_metadata_date(written, edtf, time, zone):
    value = read_metadata_date(written)
    assert value is not None
    assert (value.edtf, value.time, value.timezone) == (edtf, time, zone)


@pytest.mark.parametrize(
    "written",
    [
        "N/A",
        "0000-00-00",
        "Posted on 12 Mac 2025",
        "20250609T9999",
        "",
        "kemarin",
        "9 Juni",
        "5/6/25",
        "2025-13-45",
        "20251345",
        "1 month ago",
        "abc",
        "x" * 500,
    ],
)
def test_what_cannot_be_proved_is_refused(written):
    assert read_metadata_date(written) is None


def test_dateparser_is_loaded_only_for_odd_metadata():
    program = "import sys, kalcorpus.dates.metadata as m; m.read_metadata_date('9 Juni 2025'); print('dateparser' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
