// Hears on data.stream how many changes the session or gathering has, and asks for one new run of the page when there are more than
// it shows. Somebody who writes, chooses or drags is left in peace: the page waits until that is done.
//
// Streamlit calls this again after every run; the stream of the last call goes on. It ends when the room's badge leaves
// the page.
const WRITING = 'textarea, input:not([type="radio"], [type="checkbox"], [type="range"], [role="combobox"]), [contenteditable="true"]'
const OPENED = '[data-testid="stDialog"], [role="listbox"], [data-baseweb="menu"]'
const LOOK_AGAIN_MS = 400
const PATIENCE_MS = 5000
const places = new WeakMap()
let held = false

for (const begin of ["pointerdown", "dragstart"]) addEventListener(begin, () => (held = true), { capture: true })
for (const end of ["pointerup", "pointercancel", "dragend"]) addEventListener(end, () => (held = false), { capture: true })

function isWriting() {
  let field = document.activeElement
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement
  return Boolean(field?.matches?.(WRITING)) && (field.value ?? field.textContent) !== ""
}

// What is open or in somebody's hand would be gone with a new run: a window, a list to choose from, a card on its way.
function isAtWork() {
  return held || document.querySelector(OPENED) !== null || isWriting()
}

function isRunning() {
  return document.querySelector(".stApp")?.dataset.testScriptState !== "notRunning"
}

function catchUp(place) {
  const waits = place.heard > place.shown && performance.now() > place.askedUntil
  if (!waits || isRunning() || isAtWork() || document.hidden) return
  place.askedUntil = performance.now() + PATIENCE_MS
  place.tell("moved", place.heard)
}

function listen(place, address) {
  place.address = address
  place.stream?.close()
  place.stream = new EventSource(address)
  place.stream.onmessage = (event) => {
    place.heard = Number(event.data)
    catchUp(place)
  }
  place.stream.onerror = (event) => askForPassphrase(event.target)
}

// A stream that is lost comes back by itself; one that is refused does not. Where the passphrase is another one now, the
// page asks for it.
async function askForPassphrase(stream) {
  if (stream.readyState !== EventSource.CLOSED) return
  const answer = await fetch("/_stcore/health").catch(() => undefined)
  if (answer?.status === 403) location.reload()
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  let place = places.get(parentElement)
  if (!place) {
    place = { heard: 0 }
    place.clock = setInterval(() => catchUp(place), LOOK_AGAIN_MS)
    places.set(parentElement, place)
  }
  place.shown = data.seq
  place.askedUntil = 0
  place.tell = setTriggerValue
  if (place.address !== data.stream) listen(place, data.stream)
  return () => {
    clearInterval(place.clock)
    place.stream.close()
    places.delete(parentElement)
  }
}
