// What a page does when another stage opens: it begins at its top, and the cursor goes on in the line to write in.
// Only what is told is remembered, for as long as the tab lives: a reload leaves the page where the browser puts it.
const LINES = ".st-key-debrief_entry textarea, .st-key-belief_entry textarea"
const TRIES = 40
let shown = null

export default function (component) {
  const { where } = component.data
  const turned = shown !== null && shown !== where
  shown = where
  if (!turned) return
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
  // A finger gets no cursor: it would bring up a keyboard.
  if (matchMedia("(pointer: fine)").matches) putCursorSoon(TRIES)
}

// The line somebody wrote in is gone with its stage, and the next one is drawn a moment later. A cursor that stands
// somewhere stays there.
function putCursorSoon(tries) {
  if (document.activeElement !== document.body) return
  const line = document.querySelector(LINES)
  if (line) line.focus({ preventScroll: true })
  else if (tries) setTimeout(putCursorSoon, 50, tries - 1)
}

// In a field with words, the keys of undo and redo are the field's own: they must not take back a card meanwhile.
function holdsWords(field) {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return false
  return !field.matches('[type="radio"], [type="checkbox"], [role="combobox"]') && field.value !== ""
}

function keepForTheField(event) {
  const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z"
  if (undoes && holdsWords(event.composedPath()[0])) event.stopImmediatePropagation()
}

window.addEventListener("keydown", keepForTheField, { capture: true })
