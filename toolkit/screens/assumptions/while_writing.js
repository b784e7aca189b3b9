// Tells what stands in a line while somebody writes in it: half a second after the last letter, and at once when the line
// was emptied. `within` names the box the line stands in, `known` what was told last.
const PAUSE_MS = 500
const LOOK_MS = 250
const listening = new WeakMap()

// Streamlit calls this again for the same element whenever something about it changes; its listener stays the same one.
export default function (component) {
  const element = component.parentElement
  const ear = listening.get(element) ?? listenAt(element)
  ear.within = component.data.within
  ear.told = component.data.known
  ear.tell = (words) => component.setStateValue("words", words)
  // What is drawn anew may hold other words, as after an undo: look once more.
  ear.lookIn(LOOK_MS)
  return () => {
    ear.stop()
    listening.delete(element)
  }
}

function listenAt(element) {
  const ear = { waiting: null, within: "", told: "", tell: null }
  const look = () => {
    const words = document.querySelector(`${ear.within} textarea`)?.value ?? ""
    if (words === ear.told) return
    ear.told = words
    ear.tell(words)
  }
  const heard = (event) => {
    const line = event.target
    if (line instanceof HTMLTextAreaElement && line.closest(ear.within)) ear.lookIn(line.value ? PAUSE_MS : 0)
  }
  // Enter and the button beside the line empty it without a word about it.
  const sent = (event) => {
    if (event.type === "click" || event.key === "Enter") ear.lookIn(PAUSE_MS)
  }
  ear.lookIn = (milliseconds) => {
    clearTimeout(ear.waiting)
    ear.waiting = setTimeout(look, milliseconds)
  }
  ear.stop = () => {
    clearTimeout(ear.waiting)
    document.removeEventListener("input", heard, true)
    for (const kind of ["keyup", "click"]) document.removeEventListener(kind, sent, true)
  }
  document.addEventListener("input", heard, true)
  for (const kind of ["keyup", "click"]) document.addEventListener(kind, sent, true)
  listening.set(element, ear)
  return ear
}
