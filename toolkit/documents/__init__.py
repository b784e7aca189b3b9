"""Documents on paper. Every one of them goes through the same numbered stages:

1. A session (or later a gathering) comes in. Nothing here changes it.
2. ``plan_report`` turns it into a report value: frozen, plain text, in reading order, with every cut already made and
   counted. No markup and no layout may go in there.
3. ``pages`` turns the report into HTML with the templates under ``templates/documents``. Every text a person wrote
   passes ``prose.printable`` on its way: control characters out, long words breakable, direction isolated, letters
   nobody can print named. No decision about what to tell may be made there.
4. ``press`` hands the HTML to a printing process of its own (``printing``), which has limits on memory and time, may
   open nothing but our own assets, and gives back a tagged PDF. The same HTML gives the same bytes.

WeasyPrint is imported in ``printing`` alone, so a computer without Pango runs everything else.
"""
