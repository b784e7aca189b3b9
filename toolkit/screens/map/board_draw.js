// The drawing put on the page: parsed as XML, swapped whole, its marks made reachable, moved marks shown moving.

const MOVE_MS = 200

function parseDrawing(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement
  const svg = document.importNode(parsed, true)
  svg.drawn = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) }
  svg.removeAttribute("width")
  svg.removeAttribute("height")
  svg.setAttribute("role", "group")
  return svg
}

// The widest drawing that is not much wider than the room for it, else the narrowest.
function fittingDrawing(drawings, width) {
  const fitting = drawings.filter((drawing) => drawing.width <= width * 1.25)
  const by = (a, b) => a.width - b.width
  return fitting.length ? fitting.sort(by)[fitting.length - 1] : [...drawings].sort(by)[0]
}

function marksOf(svg) {
  return svg ? [...svg.querySelectorAll(".mark")] : []
}

function placeOf(mark) {
  const found = /translate\(\s*([-\d.]+)[ ,]+([-\d.]+)/.exec(mark.getAttribute("transform"))
  return { x: Number(found[1]), y: Number(found[2]) }
}

function movePlace(mark, x, y) {
  mark.setAttribute("transform", `translate(${x} ${y})`)
}

function makeReachable(svg, cards, chosen) {
  for (const mark of marksOf(svg)) {
    const card = cards.get(mark.dataset.id)
    mark.setAttribute("tabindex", "0")
    mark.setAttribute("role", "button")
    mark.setAttribute("aria-label", card ? card.says : "")
    mark.classList.toggle("chosen", mark.dataset.id === chosen)
  }
}

function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches
}

// Show where marks went: from where they stood to where they stand.
function showMoves(before, svg) {
  if (isStill()) return
  for (const mark of marksOf(svg)) {
    const from = before.get(mark.dataset.id)
    const to = placeOf(mark)
    if (from && Math.hypot(from.x - to.x, from.y - to.y) > 1) {
      mark.animate(
        [
          { transform: `translate(${from.x}px, ${from.y}px)` },
          { transform: `translate(${to.x}px, ${to.y}px)` },
        ],
        { duration: MOVE_MS, easing: "ease-out" },
      )
    }
  }
}

// A mark lifted off the map: a drawing of its own, a little larger.
function liftedMark(svg, mark) {
  const room = 3
  const box = mark.getBBox()
  const lifted = document.createElementNS(svg.namespaceURI, "svg")
  const width = box.width + 2 * room
  const height = box.height + 2 * room
  const pixel = svg.getScreenCTM().a * 1.15
  lifted.setAttribute("viewBox", `${box.x - room} ${box.y - room} ${width} ${height}`)
  lifted.setAttribute("width", width * pixel)
  lifted.setAttribute("height", height * pixel)
  lifted.setAttribute("font-family", svg.getAttribute("font-family"))
  lifted.append(...[...mark.children].map((child) => child.cloneNode(true)))
  return lifted
}

function chipFor(card) {
  const item = document.createElement("li")
  const chip = document.createElement("div")
  chip.tabIndex = 0
  chip.setAttribute("role", "button")
  chip.className = "chip"
  chip.dataset.id = card.id
  chip.title = card.text
  chip.setAttribute("aria-label", card.says)
  chip.innerHTML = card.icon
  const words = document.createElement("span")
  words.textContent = card.text
  words.dir = "auto"
  chip.append(words)
  item.append(chip)
  return item
}
