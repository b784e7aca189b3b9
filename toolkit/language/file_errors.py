"""One sentence for each thing that keeps a file from being read, and for each row of a table that cannot be written."""

from __future__ import annotations

from toolkit.language.translate import N_

FILE_SENTENCES = {
    "file_cut_off": N_(
        "The file ends too early: something is missing after line {line}, column {column}. It may not have been copied"
        " whole. Copy it again from where it came."
    ),
    "file_empty": N_("The file is empty. Choose another file, or export the session again."),
    "file_is_newer": N_(
        "A newer toolkit wrote this file (version {version}; this one reads up to {newest}). Use the newer toolkit"
        " to open it."
    ),
    "file_nested_too_deep": N_(
        "The file has more than {most} lists in one another at line {line}, column {column}. A session file never"
        " has so many. Choose another file."
    ),
    "file_not_a_session": N_(
        'This is not a session file of this toolkit. Choose a file that was made with "Export the session".'
    ),
    "file_not_json": N_(
        "The file cannot be read as JSON: something is wrong at line {line}, column {column}. If somebody changed it"
        " by hand, look there; else export it again."
    ),
    "file_not_utf8": N_(
        "The file holds characters that cannot be read (byte {byte}). Save it again as text in UTF-8, or export the"
        " session again."
    ),
    "file_too_big": N_(
        "The file has {size} MB; {most} MB is the most. A session file is much smaller. Choose another file."
    ),
    "file_too_many_parts": N_(
        "The file holds more than {most} values. A session file never has so many. Choose another file."
    ),
    "file_version_missing": N_("The file does not say its version. Export the session again."),
    "file_version_unknown": N_(
        "The file says version {version}, and there is no such version. Export the session again."
    ),
}
"""About session files, and files as such."""

TABLE_SENTENCES = {
    "table_has_no_rows": N_(
        "There is nothing below the headings of this table. Choose another file, or another sheet first in the file."
    ),
    "table_lens_unknown": N_(
        "“{lens}” is no lens. Write one of these: {allowed}; or choose no column for the lens."
    ),
    "table_needs_new_excel": N_(
        "This is not a table that can be read. Save it as .xlsx or as .csv and choose it again."
    ),
    "table_row_has_no_text": N_("The column of the belief is empty here. This row is left out."),
    "table_row_holds_formula": N_(
        "The text is a formula, and formulas are never worked out here. Replace it with its words."
    ),
    "table_row_is_double": N_(
        "The same words stand in row {first} of this file. This row is left out."
    ),
    "table_row_is_here": N_(
        "Assumption {number} of this session says the same. This row is left out."
    ),
    "table_too_large_unpacked": N_(
        "The file unpacks to more than {most} MB. Keep only the sheet you need, save it as .csv and choose it again."
    ),
    "table_too_many_columns": N_(
        "The table has more than {most} columns. Keep the columns you need and choose it again."
    ),
    "table_too_many_rows": N_(
        "The table has more than {most} rows. Split it into several files and choose them one by one."
    ),
    "table_unreadable": N_(
        "The table cannot be read: it may be damaged or protected by a password. Open it in your office program, save"
        " it as .csv and choose that file."
    ),
}
"""About tables from which assumptions are taken."""
