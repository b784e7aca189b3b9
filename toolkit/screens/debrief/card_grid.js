// The cards of a stage. Text comes in as text and is written as text, so nothing in a card can act as a page.
const known = new WeakMap()

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const list = parentElement.querySelector(".card-grid")
  const did = (act, card_id, before) => setTriggerValue("did", { act, card_id, before: before ?? null })
  const ids = data.cards.map((card) => card.card_id)
  const last = known.get(list)
  const cursor = list.contains(document.activeElement) ? document.activeElement.closest("li")?.dataset.card : null

  list.classList.toggle("parked", data.parked)
  list.replaceChildren(...data.cards.map((card) => drawn(card, data, did)))
  last?.listening.abort()
  const listening = new AbortController()
  known.set(list, { ids, focus: data.focus, listening })

  walkWithKeys(list, ids, did, listening.signal)
  if (!data.parked) dragToOrder(list, did)
  if (cursor) list.querySelector(`li[data-card="${CSS.escape(cursor)}"] .card-text`)?.focus({ preventScroll: true })
  if (last) showNewest(list, last.ids, ids)
  if (data.focus && data.focus !== last?.focus) focusSoon(data.focus)
}

function drawn(card, data, did) {
  const item = document.createElement("li")
  item.className = "card"
  item.dataset.card = card.card_id
  const text = document.createElement("div")
  text.className = "card-text"
  text.dir = "auto"
  text.textContent = card.text
  const foot = document.createElement("button")
  foot.type = "button"
  foot.className = card.held_up ? "card-foot held-up" : "card-foot"
  foot.textContent = card.foot
  foot.onclick = () => did(data.parked ? "take_up" : "beneath", card.card_id)
  if (!data.parked) {
    text.setAttribute("role", "button")
    text.title = `${data.open_words}. ${data.move_words}`
    text.onclick = () => did("open", card.card_id)
    item.draggable = true
  }
  item.append(text, foot)
  return item
}

// One stop for the Tab key; arrow keys walk from card to card, Alt and an arrow key move the card.
function walkWithKeys(list, ids, did, signal) {
  const stops = () => [...list.querySelectorAll(list.classList.contains("parked") ? ".card-foot" : ".card-text")]
  const stopHere = (chosen) => {
    for (const stop of stops()) {
      stop.tabIndex = stop === chosen ? 0 : -1
      const foot = stop.parentElement.querySelector(".card-foot")
      if (foot !== stop) foot.tabIndex = stop === chosen ? 0 : -1
    }
  }
  stopHere(stops()[0])
  const stopWhereFocusIs = (event) => {
    const item = event.target.closest("li")
    if (item) stopHere(stops().find((stop) => stop.parentElement === item))
  }
  list.addEventListener("focusin", stopWhereFocusIs, { signal })
  list.onkeydown = (event) => {
    const item = event.target.closest("li")
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key]
    const at = item ? ids.indexOf(item.dataset.card) : -1
    if (at < 0) return
    if (step && event.altKey && !list.classList.contains("parked") && /Up|Down/.test(event.key)) {
      event.preventDefault()
      const to = at + step
      if (to >= 0 && to < ids.length) did("move", ids[at], step < 0 ? ids[to] : ids[to + 1])
    } else if (step && !event.altKey) {
      event.preventDefault()
      stops()[at + step]?.focus()
    } else if ((event.key === "Enter" || event.key === " ") && event.target.classList.contains("card-text")) {
      event.preventDefault()
      event.target.click()
    }
  }
}

function dragToOrder(list, did) {
  let dragged = null
  const after = (item, event) => {
    const box = item.getBoundingClientRect()
    return event.clientX > box.left + box.width / 2
  }
  const clear = () => list.querySelectorAll(".drop-before, .drop-after").forEach((item) => item.classList.remove("drop-before", "drop-after"))
  list.ondragstart = (event) => {
    dragged = event.target.closest("li")
    event.dataTransfer.effectAllowed = "move"
    event.dataTransfer.setData("text/plain", "")
  }
  list.ondragover = (event) => {
    const item = event.target.closest("li")
    if (!dragged || !item) return
    event.preventDefault()
    clear()
    if (item !== dragged) item.classList.add(after(item, event) ? "drop-after" : "drop-before")
  }
  list.ondrop = (event) => {
    const item = event.target.closest("li")
    clear()
    if (!dragged || !item || item === dragged) return
    event.preventDefault()
    const before = after(item, event) ? item.nextElementSibling : item
    if (before !== dragged) did("move", dragged.dataset.card, before?.dataset.card)
  }
  list.ondragend = () => {
    clear()
    dragged = null
  }
}

// A card just written comes into view above the entry line.
function showNewest(list, before, ids) {
  const newest = ids.at(-1)
  if (ids.length <= before.length || before.includes(newest)) return
  const item = list.lastElementChild
  item.classList.add("new")
  item.scrollIntoView({ block: "nearest" })
}

// What was asked for is drawn by another part of the page, a moment later.
function focusSoon(selector, tries = 60) {
  const found = document.querySelector(selector)
  if (!found) {
    if (tries) setTimeout(() => focusSoon(selector, tries - 1), 50)
    return
  }
  found.focus({ preventScroll: true })
  found.closest(".st-key-open_card")?.scrollIntoView({ block: "nearest" })
}
