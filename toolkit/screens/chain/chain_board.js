// The chain as it was drawn; a press on an assumption pulls it out or puts it back. The list above does the same by keys.

const shown = new WeakMap()

export default function (component) {
  const { parentElement, data, setTriggerValue } = component
  const board = parentElement.querySelector(".chain-board")
  const told = data.wide + data.narrow
  if (shown.get(board) !== told) {
    board.innerHTML = `<div class="chain-wide">${data.wide}</div><div class="chain-narrow">${data.narrow}</div>`
    shown.set(board, told)
  }
  board.onclick = (event) => {
    const mark = event.target.closest(".mark")
    if (mark) setTriggerValue("pressed", { assumption_id: mark.dataset.id })
  }
  return () => {
    board.onclick = null
  }
}
