"""The Streamlit screens: one ``render`` a file; each gets a view value, draws it, and turns a click into a change."""
