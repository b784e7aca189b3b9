// A map that is only looked at. Streamlit calls the default function again with every rerun, and calls what it returned
// when the map leaves the page: what lasts is kept on the PastMap of that element.

const pastMaps = new WeakMap()

class PastMap {
  constructor(root) {
    this.root = root
    this.shown = ""
    this.timer = 0
    this.askedAt = ""
    this.watch = new ResizeObserver(() => this.draw())
    this.watch.observe(root)
  }

  take(data, send) {
    this.data = data
    this.send = send
    this.root.style.setProperty("--tallest", data.tallest)
    this.draw()
    this.wait()
  }

  draw() {
    if (!this.data || !this.data.drawings.length) return
    const drawing = fittingDrawing(this.data.drawings, this.root.clientWidth)
    if (drawing.svg === this.shown) return
    const old = this.root.querySelector("svg")
    const before = new Map(marksOf(old).map((mark) => [mark.dataset.id, placeOf(mark)]))
    const sameSize = this.width === drawing.width
    const svg = parseDrawing(drawing.svg)
    svg.setAttribute("role", "img")
    this.root.replaceChildren(svg)
    if (sameSize) showMoves(before, svg)
    this.shown = drawing.svg
    this.width = drawing.width
  }

  // Each stop is asked for once: a rerun for another reason does not make playback jump.
  wait() {
    const { playing, stop_ms } = this.data
    if (playing === this.askedAt) return
    clearTimeout(this.timer)
    this.askedAt = playing
    if (playing) this.timer = setTimeout(() => this.send("next", playing), stop_ms)
  }

  leave() {
    clearTimeout(this.timer)
    this.watch.disconnect()
  }
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".past-map")
  if (!pastMaps.has(root)) pastMaps.set(root, new PastMap(root))
  const map = pastMaps.get(root)
  map.take(data, setTriggerValue)
  return () => {
    map.leave()
    pastMaps.delete(root)
  }
}
