"""What a room of people sees on the wall: how small its smallest words are, and whether anything runs off the side."""

from __future__ import annotations

from playwright.sync_api import Page, ViewportSize

OLD_PROJECTOR: ViewportSize = {"width": 1024, "height": 768}
WALL_TYPE_PX = 24

_SMALL_WORDS = """(least) => {
  const small = []
  const look = (root) => {
    for (const part of root.querySelectorAll("*")) {
      if (part.shadowRoot) look(part.shadowRoot)
      const own = [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const words = own.map((node) => node.textContent.trim()).join(" ").trim() || part.placeholder
      const box = part.getBoundingClientRect()
      const seen = box.width > 2 && box.height > 2 && part.checkVisibility({ visibilityProperty: true })
      if (!words || !seen || part.ownerSVGElement || part.tagName === "STYLE") continue
      const px = parseFloat(getComputedStyle(part).fontSize)
      if (px < least) small.push(`${px} px: ${words.slice(0, 40)}`)
    }
  }
  look(document.querySelector('[data-testid="stMain"]'))
  return small
}"""

_RUNS_OFF = """() => {
  const main = document.querySelector('[data-testid="stMain"]')
  return Math.max(document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth)
}"""


def small_words(page: Page) -> list[str]:
    """The words on the page that are set smaller than the wall asks for. Drawings have sizes of their own."""
    found: list[str] = page.evaluate(_SMALL_WORDS, WALL_TYPE_PX)
    return found


def runs_off_px(page: Page, size: ViewportSize = OLD_PROJECTOR) -> int:
    """How many px run off the side of a screen of that size; the page has its own size again afterwards."""
    before = page.viewport_size
    page.set_viewport_size(size)
    off: int = page.evaluate(_RUNS_OFF)
    if before:
        page.set_viewport_size(before)
    return off
