// Looking closer: zoom and pan by the view box. What is seen is kept as a share of the drawing, so that it survives a
// redrawing, another width, and a remount.

const ZOOM_MOST = 5

const clamp = (value, low, high) => Math.min(Math.max(value, low), high)

function wholeView() {
  return { scale: 1, x: 0.5, y: 0.5 }
}

// The view moved so that it never shows anything beside the drawing.
function boundedView(view) {
  const scale = clamp(view.scale, 1, ZOOM_MOST)
  const half = 0.5 / scale
  return { scale, x: clamp(view.x, half, 1 - half), y: clamp(view.y, half, 1 - half) }
}

function showView(svg, view) {
  const { width, height } = svg.drawn
  const w = width / view.scale
  const h = height / view.scale
  svg.setAttribute("viewBox", `${view.x * width - w / 2} ${view.y * height - h / 2} ${w} ${h}`)
  svg.classList.toggle("zoomed", view.scale > 1)
}

// Client pixels to the drawing's own.
function toDrawing(svg, clientX, clientY) {
  const point = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse())
  return { x: point.x, y: point.y }
}

function toClient(svg, x, y) {
  const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM())
  return { x: point.x, y: point.y }
}

// Zoom by a factor so that the point under the fingers stays there.
function zoomedAt(svg, view, factor, clientX, clientY) {
  const { width, height } = svg.drawn
  const at = toDrawing(svg, clientX, clientY)
  const scale = clamp(view.scale * factor, 1, ZOOM_MOST)
  const kept = view.scale / scale
  const atX = at.x / width
  const atY = at.y / height
  return boundedView({ scale, x: atX + (view.x - atX) * kept, y: atY + (view.y - atY) * kept })
}

function pannedBy(svg, view, clientDx, clientDy) {
  const { width, height } = svg.drawn
  const pixel = svg.getScreenCTM().a
  return boundedView({
    scale: view.scale,
    x: view.x - clientDx / pixel / width,
    y: view.y - clientDy / pixel / height,
  })
}
