// What a page does when another stage opens: it begins at its top, the cursor goes on in the line to write in, and a
// thought that was begun there and left stands in it again. All this is remembered in the tab only: a reload leaves the
// page where the browser puts it.
const LINES = ".st-key-debrief_entry textarea, .st-key-belief_entry textarea"
const FORMS = ".st-key-open_step, .st-key-open_signpost, .st-key-open_belief"
const BEGUN =
  '[data-testid="stChatInputTextArea"], .st-key-open_card textarea, .st-key-open_belief textarea, ' +
  `:is(${FORMS}) textarea, :is(${FORMS}) input[type="text"]:not([role])`
const TRIES = 200
const CALM = 20
const MAC = /Mac/.test(navigator.platform)
const begun = new Map()
let shown = null

export default function (component) {
  const { where } = component.data
  const turned = shown !== null && shown !== where
  shown = where
  if (!turned) return
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
  arriveSoon(where, TRIES, 0, new WeakSet())
}

// The line somebody wrote in goes with its stage, and the next one is drawn a moment later; on a slow machine both stand
// there for a while, and the cursor falls out of the first when it goes. So the page is looked at until it is calm: the
// line stands and the cursor has been somewhere for a second.
function arriveSoon(where, tries, calm, met) {
  if (where !== shown || !tries || calm === CALM) return
  for (const line of document.querySelectorAll(BEGUN)) {
    if (!met.has(line)) bringBack(line)
    met.add(line)
  }
  const line = [...document.querySelectorAll(LINES)].at(-1)
  // A cursor that stands somewhere stays there. A finger gets none: it would bring up a keyboard.
  if (line && document.activeElement === document.body && matchMedia("(pointer: fine)").matches) {
    line.focus({ preventScroll: true })
    calm = 0
  }
  setTimeout(arriveSoon, 50, where, tries - 1, line ? calm + 1 : 0, met)
}

function nameOf(line) {
  return line.closest('[data-testid="stElementContainer"]')?.className.match(/st-key-\S+/)?.[0]
}

// Before a key or a press does anything: what stands in the lines now. Once Enter was pressed, nothing stands there.
function rememberBegun() {
  for (const line of document.querySelectorAll(BEGUN)) begun.set(nameOf(line), line.value)
}

function bringBack(line) {
  const words = begun.get(nameOf(line))
  if (words === undefined || words === line.value) return
  const kind = line instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(line, words)
  line.dispatchEvent(new Event("input", { bubbles: true }))
  // A field that stands in no form tells its words only when it is left.
  if (line.closest(FORMS)) setTimeout(() => line.dispatchEvent(new FocusEvent("focusout", { bubbles: true })))
}

function holdsWords(field) {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return false
  return !field.matches('[type="radio"], [type="checkbox"], [role="combobox"]') && field.value !== ""
}

// In a field with words the keys of undo and redo are the field's own: they must not take back a card meanwhile. So are
// Alt and an arrow on a Mac, where they walk from word to word. Elsewhere those two turn the page of the session; where
// it has no page to turn to, the browser would leave the session instead.
//
// A field hands over its words when the cursor leaves it. A key that turns the page leaves the cursor where it is, so it
// is taken out first: what was begun waits in the tab and stands there again afterwards.
function shareKeys(event) {
  const key = event.key.toLowerCase()
  const field = event.composedPath()[0]
  const undoes = (event.ctrlKey || event.metaKey) && key === "z"
  const turns = event.altKey && (key === "arrowleft" || key === "arrowright")
  if ((undoes || (turns && MAC)) && holdsWords(field)) {
    event.stopImmediatePropagation()
    return
  }
  if (turns && document.querySelector(".st-key-bottom_bar")) event.preventDefault()
  if ((turns || (event.altKey && key === "p")) && holdsWords(field)) field.blur()
}

window.addEventListener("keydown", rememberBegun, { capture: true })
window.addEventListener("pointerdown", rememberBegun, { capture: true })
window.addEventListener("keydown", shareKeys, { capture: true })
