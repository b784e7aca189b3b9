// The map that can be taken hold of. It draws what it is given, moves cards by mouse, finger or arrow keys, and says
// what a person did; what that means is decided in Python, and comes back as a new drawing.
//
// Streamlit calls the default function again with every rerun and calls what it returned when the map leaves the page:
// everything that lasts is kept on the Board of that element.

const boards = new WeakMap()
const views = new Map()
const PHONE_PX = 640

class Board {
  constructor(parent) {
    this.root = parent.querySelector(".board")
    const find = (selector) => this.root.querySelector(selector)
    this.map = find(".map")
    this.tray = find(".tray")
    this.ghost = find(".ghost")
    this.say = find(".say")
    this.svg = null
    this.drawnText = ""
    this.cards = new Map()
    this.held = null
    this.pending = null
    this.focusId = null
    this.stale = false
    this.fingers = new Map()
    this.listen()
    this.watch = new ResizeObserver(() => this.data && !this.held && this.draw())
    this.watch.observe(this.map)
  }

  listen() {
    const on = (target, type, act, options) =>
      target.addEventListener(type, act.bind(this), options)
    on(this.root, "pointerdown", this.onDown)
    on(this.root, "pointermove", this.onMove)
    on(this.root, "pointerup", this.onUp)
    on(this.root, "pointercancel", this.onCancel)
    on(this.root, "keydown", this.onKey)
    on(this.root, "click", this.onClick)
    on(this.root, "focusout", this.onFocusOut)
    on(this.map, "wheel", this.onWheel, { passive: false })
    // two fingers are ours (pinch), one finger is the page's (scroll) unless it is on a card
    const keep = (event) => event.touches.length > 1 && event.preventDefault()
    on(this.map, "touchstart", keep, { passive: false })
    on(this.map, "touchmove", keep, { passive: false })
  }

  get view() {
    return views.get(this.data.board_id) ?? wholeView()
  }

  set view(view) {
    views.set(this.data.board_id, view)
    showView(this.svg, view)
    this.root.querySelector('[data-zoom="reset"]').disabled = view.scale === 1
    this.root.classList.toggle("zoomed", view.scale > 1)
  }

  // ---- drawing ----

  take(data, send) {
    this.send = send
    if (this.held) {
      this.pending = data
      return
    }
    const opened = data.chosen && this.data && data.chosen !== this.data.chosen
    this.data = data
    this.cards = new Map(data.cards.map((card) => [card.id, card]))
    this.draw()
    this.drawTray()
    this.writeWords()
    this.restoreFocus()
    if (opened) this.showBeside(data.chosen === this.movedId)
    this.movedId = null
  }

  // On a phone the opened card stands below the map, and after a long list its top may lie above: bring it into sight.
  // A card that was just moved opens too, but the page stays where it is: the hand may hold the next card by now.
  showBeside(wasMoved) {
    const beside = document.querySelector(this.data.beside)
    const inSight = wasMoved || beside?.getBoundingClientRect().top >= 0
    if (!beside || (innerWidth > PHONE_PX && inSight)) return
    beside.scrollIntoView({ block: "start", behavior: isStill() ? "auto" : "smooth" })
  }

  draw() {
    const drawing = fittingDrawing(this.data.drawings, this.map.clientWidth || 700)
    if (drawing.svg !== this.drawnText || this.stale) {
      const before = new Map(marksOf(this.svg).map((mark) => [mark.dataset.id, placeOf(mark)]))
      const sameWidth = this.svg && this.svg.drawn.width === drawing.width
      const hadFocus = this.focusedId()
      this.svg = parseDrawing(drawing.svg)
      this.drawnText = drawing.svg
      this.stale = false
      this.map.replaceChildren(this.svg)
      if (sameWidth) showMoves(before, this.svg)
      if (hadFocus) this.focusId ??= hadFocus
    }
    makeReachable(this.svg, this.cards, this.data.chosen)
    this.view = boundedView(this.view)
    this.restoreFocus()
  }

  drawTray() {
    const waiting = this.data.cards.filter((card) => !card.placed)
    this.tray.classList.toggle("empty", waiting.length === 0)
    const list = this.tray.querySelector("ul")
    const told = JSON.stringify(waiting)
    if (list.told !== told) {
      const hadFocus = this.focusedId()
      list.replaceChildren(...waiting.map(chipFor))
      list.told = told
      if (hadFocus) this.focusId ??= hadFocus
    }
    for (const chip of list.querySelectorAll(".chip")) {
      chip.classList.toggle("chosen", chip.dataset.id === this.data.chosen)
    }
  }

  writeWords() {
    const { words } = this.data
    this.root.classList.toggle("wall", this.data.wall)
    this.root.style.setProperty("--tallest", this.data.tallest)
    for (const name of ["in", "out", "reset"]) {
      const button = this.root.querySelector(`[data-zoom="${name}"]`)
      button.textContent = { in: "+", out: "\u2212", reset: words.zoom_reset }[name]
      button.setAttribute("aria-label", words[`zoom_${name}`])
    }
    this.root.querySelector(".how").textContent = words.how
    this.tray.querySelector("h2").textContent = words.tray
    this.tray.querySelector(".tray-hint").textContent = words.tray_hint
  }

  focusedId() {
    const focused = this.root.getRootNode().activeElement
    return focused && this.root.contains(focused) ? (focused.dataset.id ?? null) : null
  }

  restoreFocus() {
    if (!this.focusId) return
    const wanted = this.elementOf(this.focusId)
    this.focusId = null
    if (wanted) wanted.focus({ preventScroll: true })
  }

  elementOf(id) {
    return [...this.root.querySelectorAll("[data-id]")].find((one) => one.dataset.id === id)
  }

  gapOf(id) {
    return [...this.svg.querySelectorAll("[data-gap]")].find((one) => one.dataset.gap === id)
  }

  // ---- holding a card ----

  hold(id, by, start) {
    const card = this.cards.get(id)
    const place = card.placed ? { risk: card.risk, evidence: card.evidence } : { risk: 0.5, evidence: 0.5 }
    this.held = { id, by, card, start, place: allowedPlace(card, place), over: card.placed ? "map" : "none" }
    const grip = this.elementOf(id)
    if (card.placed) this.ghost.replaceChildren(liftedMark(this.svg, grip))
    else this.ghost.innerHTML = card.icon
    this.ghost.append(document.createElement("span"))
    grip.classList.add("held")
    this.gapOf(id)?.classList.add("held")
    this.root.classList.add("holding")
    this.ghost.hidden = false
  }

  // Put the ghost where the card would land, light up the quarter, and say so.
  showLanding() {
    const { card, over, place, pointer } = this.held
    const quarter = over === "map" ? quarterOf(place) : null
    for (const ground of this.svg.querySelectorAll("[data-quadrant]")) {
      ground.classList.toggle("landing", ground.dataset.quadrant === quarter)
    }
    this.tray.classList.toggle("landing", over === "tray")
    const spot = quarter ? spotOf(this.svg, place) : null
    const at = spot ? toClient(this.svg, spot.x, spot.y) : pointer
    const box = this.root.getBoundingClientRect()
    this.ghost.style.transform = `translate(${at.x - box.left}px, ${at.y - box.top}px)`
    const { words } = this.data
    const fixed = quarter && card.evidence_fixed !== null ? ` ${words.evidence_fixed}` : ""
    const how = this.held.by === "keys" ? ` ${words.keys}` : ""
    this.announce(this.landingWords() + fixed + how)
    this.ghost.querySelector("span").textContent = this.whereWords()
  }

  whereWords() {
    const { words } = this.data
    const { over, place } = this.held
    if (over === "map") return words.quadrants[quarterOf(place)]
    return over === "tray" ? words.tray : words.nowhere
  }

  landingWords() {
    const { landing } = this.data.words
    return landing.replace("{number}", this.held.card.number).replace("{place}", this.whereWords())
  }

  announce(text) {
    if (this.say.textContent !== text) this.say.textContent = text
  }

  // Put the card down: here for good (agree), or back where it was.
  letGo(agree) {
    const held = this.held
    if (!held) return
    const landed = this.landingWords()
    this.held = null
    this.ghost.hidden = true
    this.root.classList.remove("holding")
    for (const lit of this.root.querySelectorAll(".landing")) lit.classList.remove("landing")
    this.elementOf(held.id)?.classList.remove("held")
    const moves = agree && held.over === "map"
    const lifts = agree && held.over === "tray" && held.card.placed
    // the line to what was claimed comes back with the new drawing, in its new place
    if (!moves) this.gapOf(held.id)?.classList.remove("held")
    this.announce(moves || lifts ? landed : this.data.words.back)
    if (moves) this.sendMove(held)
    if (lifts) this.sendLift(held)
    const waiting = this.pending
    this.pending = null
    // after a move a newer drawing is on its way; the one that waited would show the card back in its old place
    if (waiting && !moves && !lifts) this.take(waiting, this.send)
  }

  sendMove({ id, card, place }) {
    if (card.placed) {
      const spot = spotOf(this.svg, place)
      movePlace(this.elementOf(id), spot.x, spot.y)
    }
    this.stale = true
    this.focusId = this.movedId = id
    const rounded = (value) => Math.round(value * 1000) / 1000
    this.send("moved", {
      assumption_id: id,
      risk: rounded(place.risk),
      evidence: rounded(place.evidence),
      change_id: newChangeId(),
    })
  }

  sendLift({ id }) {
    this.stale = true
    this.focusId = id
    this.send("lifted", { assumption_id: id, change_id: newChangeId() })
  }

  open(id) {
    this.focusId = id
    this.send("opened", { assumption_id: id })
  }

  destroy() {
    this.watch.disconnect()
    this.held = null
  }
}

export default function (component) {
  const { parentElement, data, setTriggerValue } = component
  if (!boards.has(parentElement)) boards.set(parentElement, new Board(parentElement))
  const board = boards.get(parentElement)
  board.take(data, setTriggerValue)
  return () => {
    board.destroy()
    boards.delete(parentElement)
  }
}
