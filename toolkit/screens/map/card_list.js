// A list of cards that open at a click: one element for two hundred of them.

const made = new WeakMap()

function rowFor(row, icons) {
  const item = document.createElement("li")
  const button = document.createElement("button")
  button.type = "button"
  button.dataset.id = row.id
  button.dataset.code = row.code
  button.setAttribute("aria-label", [row.code, row.text, row.place, row.note].filter(Boolean).join(". "))
  button.innerHTML = icons[row.icon].replace("@@@", row.code)
  const words = document.createElement("span")
  words.className = "words"
  for (const [name, text] of [["text", row.text], ["place", row.place], ["note", row.note]]) {
    if (!text) continue
    const line = document.createElement("span")
    line.className = name
    line.textContent = text
    line.dir = "auto"
    words.append(line)
  }
  button.append(words)
  item.append(button)
  return item
}

export default function (component) {
  const { parentElement, data, setTriggerValue } = component
  const list = parentElement.querySelector(".card-list")
  const told = JSON.stringify([data.rows, data.icons])
  if (made.get(list) !== told) {
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.id : null
    list.replaceChildren(...data.rows.map((row) => rowFor(row, data.icons)))
    made.set(list, told)
    if (focused) [...list.querySelectorAll("button")].find((one) => one.dataset.id === focused)?.focus()
  }
  list.className = `card-list ${data.shape}`
  for (const button of list.querySelectorAll("button")) {
    button.classList.toggle("chosen", button.dataset.id === data.chosen)
  }
  list.onclick = (event) => {
    const button = event.target.closest("button")
    if (button) setTriggerValue("opened", { assumption_id: button.dataset.id })
  }
  return () => {
    list.onclick = null
  }
}
