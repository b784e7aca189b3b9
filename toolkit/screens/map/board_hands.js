// Mouse, finger and keys.

const FAR_ENOUGH_PX = { mouse: 4, pen: 6, touch: 8 }

Object.assign(Board.prototype, {
  onDown(event) {
    if (event.button !== 0) return
    const onMap = this.map.contains(event.target)
    const pinches = onMap && event.pointerType === "touch"
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY, pinches })
    const grip = event.target.closest("[data-id]")
    if (this.pinchingFingers().length === 2) {
      this.letGo(false)
      this.press = null
      return
    }
    if (!grip && !onMap) return
    this.press = { id: grip?.dataset.id ?? null, x: event.clientX, y: event.clientY, kind: event.pointerType }
    if (grip || this.view.scale > 1) this.root.setPointerCapture(event.pointerId)
  },

  pinchingFingers() {
    return [...this.fingers.values()].filter((finger) => finger.pinches)
  },

  onMove(event) {
    const finger = this.fingers.get(event.pointerId)
    if (!finger) return
    const before = { ...finger }
    if (this.pinchingFingers().length === 2) {
      this.pinch(event, finger)
      return
    }
    finger.x = event.clientX
    finger.y = event.clientY
    if (!this.press) return
    if (this.press.id === null) {
      if (this.view.scale > 1) {
        this.view = pannedBy(this.svg, this.view, finger.x - before.x, finger.y - before.y)
      }
      return
    }
    this.drag(event)
  },

  drag(event) {
    const away = Math.hypot(event.clientX - this.press.x, event.clientY - this.press.y)
    if (!this.held && away < (FAR_ENOUGH_PX[this.press.kind] ?? 6)) return
    if (!this.held) this.hold(this.press.id, "pointer")
    this.held.pointer = { x: event.clientX, y: event.clientY }
    if (within(this.map, event.clientX, event.clientY)) {
      this.held.over = "map"
      this.held.place = allowedPlace(this.held.card, placeAt(this.svg, event.clientX, event.clientY))
    } else {
      this.held.over = within(this.tray, event.clientX, event.clientY) ? "tray" : "none"
    }
    this.showLanding()
  },

  pinch(event, finger) {
    const other = this.pinchingFingers().find((one) => one !== finger)
    const was = Math.hypot(finger.x - other.x, finger.y - other.y)
    const middleWas = { x: (finger.x + other.x) / 2, y: (finger.y + other.y) / 2 }
    finger.x = event.clientX
    finger.y = event.clientY
    const is = Math.hypot(finger.x - other.x, finger.y - other.y)
    const middle = { x: (finger.x + other.x) / 2, y: (finger.y + other.y) / 2 }
    this.view = zoomedAt(this.svg, this.view, is / Math.max(was, 1), middle.x, middle.y)
    this.view = pannedBy(this.svg, this.view, middle.x - middleWas.x, middle.y - middleWas.y)
  },

  onUp(event) {
    this.fingers.delete(event.pointerId)
    const { press } = this
    this.press = null
    if (this.held?.by === "pointer") {
      this.letGo(true)
    } else if (press?.id) {
      this.open(press.id)
    }
  },

  onCancel(event) {
    this.fingers.delete(event.pointerId)
    this.press = null
    if (this.held?.by === "pointer") this.letGo(false)
  },

  // A pointer's click was already answered when it was let go. What comes without one is a screen reader's.
  onClick(event) {
    const zoom = event.target.closest("[data-zoom]")
    if (zoom) this.zoomBy(zoom.dataset.zoom)
    const grip = event.target.closest("[data-id]")
    if (grip && event.detail === 0 && !this.held) this.open(grip.dataset.id)
  },

  zoomBy(way) {
    if (way === "reset") {
      this.view = wholeView()
      return
    }
    const box = this.map.getBoundingClientRect()
    const middle = [box.left + box.width / 2, box.top + box.height / 2]
    this.view = zoomedAt(this.svg, this.view, way === "in" ? 1.4 : 1 / 1.4, ...middle)
  },

  // The wheel zooms once the map is in use, or with Ctrl; else it scrolls the page past the map.
  onWheel(event) {
    const inUse = this.view.scale > 1 || this.map.matches(":focus-within")
    if (!event.ctrlKey && !event.metaKey && !inUse) return
    event.preventDefault()
    const factor = Math.exp(-event.deltaY / 400)
    this.view = zoomedAt(this.svg, this.view, factor, event.clientX, event.clientY)
  },

  onKey(event) {
    const grip = event.target.closest("[data-id]")
    if (!grip || event.altKey || event.ctrlKey || event.metaKey) return
    if (this.answerKey(event.key, event.shiftKey, grip)) {
      event.preventDefault()
      event.stopPropagation()
    }
  },

  answerKey(key, big, grip) {
    if (key in ARROWS) {
      if (!this.held) this.hold(grip.dataset.id, "keys")
      this.held.over = "map"
      this.held.place = allowedPlace(this.held.card, stepped(this.held.place, key, big))
      this.showLanding()
      return true
    }
    if (key === "Enter" || key === " ") {
      if (this.held) this.letGo(true)
      else this.open(grip.dataset.id)
      return true
    }
    if (key === "Escape" && this.held) {
      this.letGo(false)
      return true
    }
    const card = this.cards.get(grip.dataset.id)
    if ((key === "Delete" || key === "Backspace") && !this.held && card.placed) {
      this.sendLift({ id: card.id })
      return true
    }
    return false
  },

  // Tabbing away with a card in hand puts it back: nothing moves that nobody agreed to.
  onFocusOut() {
    if (this.held?.by === "keys") this.letGo(false)
  },
})
