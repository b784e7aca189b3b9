"""What Streamlit runs for every click. All of it lies in :mod:`toolkit.screens.app`."""

from __future__ import annotations

from toolkit.screens.app import main

main()
