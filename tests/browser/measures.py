"""What a page is measured by: axe-core's findings, targets for a finger, words that run off the side, what moves."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page, ViewportSize

TARGET_PX = 44
ZOOMED: ViewportSize = {"width": 320, "height": 640}
"""What a page of 640 px at 200 % zoom has: CSS px (WCAG 1.4.10)."""

GRAVE = ("serious", "critical")

_RUN_AXE = """async (only) => {
  const found = await axe.run(only ? {include: [only]} : document, {resultTypes: ["violations"]})
  return found.violations.map((one) => [one.impact, one.id, one.nodes.map((node) => node.target.join(" ")).slice(0, 3)])
}"""

_SMALL = """(least) => {
  const small = []
  for (const part of document.querySelectorAll("a, button, summary, select, textarea, input:not([type=hidden])")) {
    const ticked = ["radio", "checkbox"].includes(part.type)
    const picture = part.querySelector(":scope > img")
    const box = ((ticked && part.closest("label")) || picture || part).getBoundingClientRect()
    if (!part.checkVisibility({visibilityProperty: true}) || box.width === 0) continue
    if (box.width < least || box.height < least) {
      const words = (part.textContent || part.name).trim().slice(0, 40)
      small.push(`${Math.round(box.width)} x ${Math.round(box.height)}: ${words}`)
    }
  }
  return small
}"""

_MOVES = """() => {
  const moving = document.getAnimations().map((one) => one.effect.target.className)
  for (const part of document.querySelectorAll("*")) {
    const style = getComputedStyle(part)
    const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ")
    if (times.some((time) => parseFloat(time) > 0)) moving.push(part.className || part.tagName)
  }
  return moving
}"""

COUNT_MOTIONS = """
window.motions = 0
const animate = Element.prototype.animate
Element.prototype.animate = function (...how) { window.motions += 1; return animate.apply(this, how) }
"""
"""A script to begin with: counts what the page's own script lets move."""


def grave_findings(page: Page, only: str = "") -> list[str]:
    """What axe-core finds serious or critical: on the page, or in the parts that a selector names."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = page.evaluate(_RUN_AXE, only)
    return [f"{rule}: {', '.join(where)}" for impact, rule, where in found if impact in GRAVE]


def small_targets(page: Page) -> list[str]:
    """What is to be pressed or typed into and smaller than a finger, with its size in px."""
    found: list[str] = page.evaluate(_SMALL, TARGET_PX)
    return found


def runs_off_zoomed_px(page: Page) -> int:
    """How many px run off the side at 200 % zoom; the page has its own size again afterwards."""
    before = page.viewport_size
    page.set_viewport_size(ZOOMED)
    off: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    if before:
        page.set_viewport_size(before)
    return off


def what_moves(page: Page) -> list[str]:
    """The parts of a page that move, or would when they change."""
    found: list[str] = page.evaluate(_MOVES)
    return found
