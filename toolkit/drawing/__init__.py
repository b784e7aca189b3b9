"""A session as pictures: the map as one SVG drawing and as an image file, and the charts that are for looking into.

What is drawn is first a plain value (:mod:`.picture`), then a layout (:mod:`.layout`), then marks on paper
(:mod:`.matrix`). The home of colours and shapes is :mod:`.colours`.
"""
