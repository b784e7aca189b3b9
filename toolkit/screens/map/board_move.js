// Where a card may stand, and which quarter that is. Values are stored, never screen positions.

const LINE = 0.5
const STEP = 0.02
const BIG_STEP = 0.1

function quarterOf(place) {
  if (place.risk >= LINE) return place.evidence >= LINE ? "watch" : "test_now"
  return place.evidence >= LINE ? "carry_on" : "later"
}

// A ledger fixes the evidence; a recorded danger to a person sets a floor to the risk (the rules of scoring).
function allowedPlace(card, place) {
  return {
    risk: clamp(place.risk, card.risk_floor, 1),
    evidence: card.evidence_fixed === null ? clamp(place.evidence, 0, 1) : card.evidence_fixed,
  }
}

function fieldOf(svg) {
  const edge = (name) => Number(svg.dataset[name])
  return { left: edge("left"), top: edge("top"), width: edge("width"), height: edge("height") }
}

function placeAt(svg, clientX, clientY) {
  const field = fieldOf(svg)
  const at = toDrawing(svg, clientX, clientY)
  return {
    evidence: 1 - (at.x - field.left) / field.width,
    risk: 1 - (at.y - field.top) / field.height,
  }
}

function spotOf(svg, place) {
  const field = fieldOf(svg)
  return {
    x: field.left + (1 - place.evidence) * field.width,
    y: field.top + (1 - place.risk) * field.height,
  }
}

const ARROWS = {
  ArrowUp: { risk: 1, evidence: 0 },
  ArrowDown: { risk: -1, evidence: 0 },
  ArrowLeft: { risk: 0, evidence: 1 },
  ArrowRight: { risk: 0, evidence: -1 },
}

function stepped(place, key, big) {
  const step = big ? BIG_STEP : STEP
  const way = ARROWS[key]
  const rounded = (value) => Math.round(value * 100) / 100
  return {
    risk: rounded(place.risk + way.risk * step),
    evidence: rounded(place.evidence + way.evidence * step),
  }
}

function within(element, clientX, clientY, margin = 0) {
  const box = element.getBoundingClientRect()
  return (
    clientX >= box.left - margin &&
    clientX <= box.right + margin &&
    clientY >= box.top - margin &&
    clientY <= box.bottom + margin
  )
}

// Made here, so that a click sent twice over a bad line still stands once in the journal.
function newChangeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
