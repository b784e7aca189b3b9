"""The light side of the app, without Streamlit: the routes that phones and the wall will use, and health."""

from __future__ import annotations

from toolkit.phone.app import middleware, routes

__all__ = ["middleware", "routes"]
