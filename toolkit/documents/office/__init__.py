"""Documents for office programs: the plan in Word and Markdown, the logframe, slides. All can be changed by hand.

A document of pages is told once, as blocks (:mod:`blocks`), and written by :mod:`word` or :mod:`markdown`.
"""
