from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.cluster import AgglomerativeClustering

from tests.bench.gathering_themes import labelled_cards
from toolkit.scoring.alike import letters
from toolkit.scoring.alike.letters import alike_across, groups_of
from toolkit.scoring.alike.scripts import plain

TEXTS = sorted({plain(one.text) for one in labelled_cards() if one.script == "Latin"})


@given(st.integers(2, 12), st.integers(0, 1_000), st.floats(0.05, 0.95))
def test_groups_are_those_of_average_linkage_as_scikit_learn_reckons_it(size, seed, bar):
    likeness = np.random.default_rng(seed).random((size, size))
    likeness = (likeness + likeness.T) / 2
    edges = ((one, other, likeness[one, other]) for one, other in combinations(range(size), 2))
    found = {frozenset(group) for group in letters._join(size, edges, bar)}
    apart = 1 - likeness
    np.fill_diagonal(apart, 0.0)
    labels = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - bar
    ).fit_predict(apart)
    assert found == {
        frozenset(np.flatnonzero(labels == label).tolist()) for label in np.unique(labels)
    }


def test_a_higher_bar_makes_more_groups():
    sizes = [len(groups_of(TEXTS, bar)) for bar in (0.08, 0.14, 0.3, 1.01)]
    assert sizes == sorted(sizes)
    assert sizes[-1] == len(TEXTS)


def test_texts_in_parts_are_as_alike_as_texts_at_once(monkeypatch):
    at_once = list(letters._edges(letters._weighed(TEXTS)))
    across = sorted(alike_across(TEXTS, range(20), range(20, 40), 0.1))
    monkeypatch.setattr(letters, "ROWS_AT_ONCE", 7)
    assert list(letters._edges(letters._weighed(TEXTS))) == at_once
    assert sorted(alike_across(TEXTS, range(20), range(20, 40), 0.1)) == across


def test_two_texts_are_as_alike_across_as_within():
    across = {(a, b): x for a, b, x in alike_across(TEXTS, [0, 1, 2], range(3, 48), letters.FAINT)}
    within = {(a, b): x for a, b, x in letters._edges(letters._weighed(TEXTS)) if a < 3 <= b}
    assert across == within


def test_a_text_keeps_only_the_neighbours_most_like_it(monkeypatch):
    monkeypatch.setattr(letters, "NEIGHBOURS", 1)
    near = letters._nearest(np.array([0.5, 1.0, 0.3, 0.9, 0.01]), own=1)
    assert near == [3]


@pytest.mark.parametrize(("ones", "others"), [([], [0]), ([0], [])])
def test_without_cards_on_both_sides_nothing_is_alike(ones, others):
    assert list(alike_across(TEXTS, ones, others, 0.0)) == []
