"use strict";
const $ = (id) => document.getElementById(id);
const root = document.body, main = $("pieces"), gone = $("gone");
const calmMotion = matchMedia("(prefers-reduced-motion: reduce)");
const TURN_MS = 15000, SILENT_MS = 50000, GONE_MS = 2500;
let offset = Number(root.dataset.clock) - Date.now();
let heard = Date.now(), lost = 0, stream = null;
let starts = [0], at = Number(root.dataset.page), asked = at, held = false, turned = Date.now();

/* what changed, and nothing else */
function show(picture) {
  const fresh = picture.name !== root.dataset.name;
  root.dataset.name = picture.name;
  root.dataset.kind = picture.kind;
  for (const [id, mark, html] of picture.parts) put($(id), mark, html);
  const known = new Map([...main.children].map((piece) => [piece.dataset.key, piece]));
  let before = null, arrived = false;
  for (const [key, mark, html] of picture.pieces) {
    let piece = known.get(key);
    known.delete(key);
    if (!piece) {
      piece = document.createElement("div");
      piece.className = "piece";
      piece.dataset.key = key;
      if (!fresh) arrive(piece);
      arrived = true;
    }
    put(piece, mark, html);
    const wanted = before ? before.nextElementSibling : main.firstElementChild;
    if (piece !== wanted) main.insertBefore(piece, wanted);
    before = piece;
  }
  for (const piece of known.values()) piece.remove();
  if (fresh) { at = 0; held = false; }
  if (picture.page !== asked) { asked = picture.page; at = asked; }
  if (fresh || arrived) { turned = Date.now(); if (!held && picture.kind === "grid") at = 0; }
  paginate();
  tick();
}

function arrive(piece) {
  if (!calmMotion.matches) piece.animate([{ opacity: 0, transform: "translateY(0.5rem)" }, {}], { duration: 200, easing: "ease-out" });
}

function put(place, mark, html) {
  if (place.dataset.mark === mark) return;
  place.dataset.mark = mark;
  const stood = places(place);
  place.innerHTML = html;
  for (const [id, [node, to]] of places(place)) {
    const from = stood.get(id)?.[1];
    if (from && from !== to && !calmMotion.matches) {
      node.animate([{ transform: css(from) }, { transform: css(to) }], { duration: 200, easing: "ease-in-out" });
    }
  }
}

/* where the marks of a map stand, by their ids */
function places(place) {
  const marks = place.querySelectorAll("g.mark[data-id]");
  return new Map([...marks].map((mark) => [mark.dataset.id, [mark, mark.getAttribute("transform")]]));
}

function css(transform) {
  const [x, y] = transform.match(/-?[\d.]+/g);
  return `translate(${x}px, ${y}px)`;
}

/* pages: as many pieces as stand on the wall whole */
function paginate() {
  const all = [...main.children];
  for (const piece of all) piece.hidden = false;
  starts = [0];
  const kind = root.dataset.kind;
  if (kind === "one") starts = all.map((_piece, place) => place);
  if (kind === "grid" || kind === "rows") {
    $("pages").hidden = true;
    if (main.scrollHeight > main.clientHeight + 1) { $("pages").hidden = false; split(all); }
  }
  if (!starts.length) starts = [0];
  at = Math.min(at, starts.length - 1);
  turn(at);
}

function split(all) {
  const edge = main.getBoundingClientRect().bottom + 1;
  starts = [];
  let from = 0;
  while (from < all.length) {
    starts.push(from);
    let next = from + 1;
    while (next < all.length && all[next].getBoundingClientRect().bottom <= edge) next += 1;
    for (const piece of all.slice(from, next)) piece.hidden = true;
    from = next;
  }
}

function turn(to) {
  at = (to + starts.length) % starts.length;
  const end = starts[at + 1] ?? Infinity;
  const paged = starts.length > 1;
  [...main.children].forEach((piece, place) => { piece.hidden = paged && (place < starts[at] || place >= end); });
  $("pages").hidden = !paged;
  $("hold").hidden = root.dataset.kind === "one";
  $("hold").textContent = held ? $("hold").dataset.turn : $("hold").dataset.hold;
  $("hold").setAttribute("aria-pressed", String(held));
  $("page").textContent = $("page").dataset.words.replace("{page}", at + 1).replace("{count}", starts.length);
}

function turnByHand(by) { turned = Date.now(); turn(at + by); }
function hold() { held = !held; turned = Date.now(); turn(at); }

/* the timer counts by the laptop's clock, whatever this machine's says */
function tick() {
  const clock = document.querySelector(".clock"), words = $("timer").dataset;
  if (!clock) return;
  const runs = clock.dataset.ends !== undefined;
  const left = runs ? Math.max(0, Math.ceil((Number(clock.dataset.ends) - Date.now() - offset) / 1000)) : Number(clock.dataset.left);
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  if (clock.textContent !== text) clock.textContent = text;
  const said = !runs ? words.paused : left ? "" : words.up;
  if (clock.nextElementSibling.textContent !== said) clock.nextElementSibling.textContent = said;
}

/* the stream: the browser asks again by itself; where it has given up, or nothing came for long, we do */
function listen() {
  stream?.close();
  stream = new EventSource(`${location.pathname}/live`);
  heard = Date.now();
  stream.addEventListener("clock", (event) => { found(); offset = Number(event.data) - Date.now(); });
  stream.onmessage = (event) => { found(); show(JSON.parse(event.data)); };
  stream.onerror = () => { lost = lost || Date.now(); };
}

function found() {
  heard = Date.now();
  lost = 0;
  if (gone.textContent) { gone.textContent = ""; paginate(); }
}

function watch() {
  tick();
  const now = Date.now();
  if (now - heard > SILENT_MS) { lost = lost || now; listen(); }
  if (lost && now - lost > GONE_MS) {
    if (!gone.textContent) { gone.textContent = gone.dataset.words; paginate(); }
    if (stream.readyState === EventSource.CLOSED) listen();
  }
  if (!held && root.dataset.kind !== "one" && starts.length > 1 && now - turned > TURN_MS) turnByHand(1);
}

$("back").onclick = () => turnByHand(-1);
$("next").onclick = () => turnByHand(1);
$("hold").onclick = hold;
addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (["ArrowRight", "PageDown"].includes(event.key)) turnByHand(1);
  if (["ArrowLeft", "PageUp"].includes(event.key)) turnByHand(-1);
});
addEventListener("resize", paginate);
document.fonts?.addEventListener("loadingdone", paginate);
document.addEventListener("visibilitychange", () => { if (!document.hidden && stream.readyState === EventSource.CLOSED) listen(); });
paginate();
tick();
setInterval(watch, 250);
listen();
