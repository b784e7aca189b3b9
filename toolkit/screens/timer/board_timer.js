// Counts down between reruns. The truth is the session's timer: a reload or another screen shows the same.
//
// Streamlit calls this again on every rerun but cleans up only when the timer leaves the page, so the ticking of the
// last call is remembered per place and stopped first.
const ticking = new WeakMap()

export default function (component) {
  const { data, parentElement } = component
  const box = parentElement.querySelector(".timer")
  const digits = parentElement.querySelector(".digits")
  const words = parentElement.querySelector(".words")
  // A laptop or phone whose clock is wrong still counts right: it counts from the server's clock.
  const ahead = data.server_now_ms - Date.now()

  const secondsLeft = () =>
    data.ends_at_ms === null
      ? data.seconds_left
      : Math.max(0, Math.ceil((data.ends_at_ms - Date.now() - ahead) / 1000))

  const show = () => {
    const left = secondsLeft()
    digits.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`
    const up = left === 0
    box.classList.toggle("up", up)
    words.textContent = up ? data.words_up : data.ends_at_ms === null ? data.words_paused : ""
  }

  clearInterval(ticking.get(parentElement))
  show()
  if (data.ends_at_ms !== null) ticking.set(parentElement, setInterval(show, 250))
  return () => clearInterval(ticking.get(parentElement))
}
