"""The table of written forms. Adding a form is adding a row to one of its parts.

>>> sorted({form.name for form in FORMS if "Jum’at (31/10)" in form.examples})
['weekday-bracket']
"""

from kalcorpus.dates.form import Form
from kalcorpus.dates.forms_clock import CLOCK
from kalcorpus.dates.forms_days import DAYS
from kalcorpus.dates.forms_hijri import HIJRI
from kalcorpus.dates.forms_quarters import QUARTERS
from kalcorpus.dates.forms_ranges import RANGES
from kalcorpus.dates.forms_relative import RELATIVE
from kalcorpus.dates.forms_units import UNITS
from kalcorpus.dates.forms_weekdays import WEEKDAYS
from kalcorpus.dates.forms_years import YEARS

FORMS: tuple[Form, ...] = (*DAYS, *WEEKDAYS, *RANGES, *YEARS, *UNITS, *QUARTERS, *RELATIVE, *CLOCK, *HIJRI)
