"use strict";
/* Without this script every form still works. With it: what is typed is kept on the phone, what is sent waits for the
   network, and the page follows the room. Whatever people wrote is set as text, never as HTML. */
(() => {
  const body = document.body, code = body.dataset.code, say = body.dataset;
  if (!code) return;
  const $ = (id) => document.getElementById(id);
  const path = say.path, base = "room:" + code + ":";
  const tab = random();
  let composing = false, laterHtml = null, wait = 0, timer = 0, busy = false, stream = null, leaving = false;

  function random() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  }
  /* A phone may refuse to keep anything (private mode, no space): then memory must do. */
  const memory = {};
  const keep = (key, value) => { try { localStorage.setItem(base + key, value); } catch { memory[key] = value; } };
  const drop = (key) => { delete memory[key]; try { localStorage.removeItem(base + key); } catch { /* nothing kept */ } };
  const read = (key) => { try { return localStorage.getItem(base + key) ?? memory[key] ?? null; } catch { return memory[key] ?? null; } };
  function keys(prefix) {
    const found = new Set(Object.keys(memory));
    try { for (let i = 0; i < localStorage.length; i++) { const k = localStorage.key(i); if (k.startsWith(base)) found.add(k.slice(base.length)); } } catch { /* memory only */ }
    return [...found].filter((k) => k.startsWith(prefix)).sort();
  }
  const parsed = (key) => { try { return JSON.parse(read(key)); } catch { return null; } };

  /* Drafts: every field of a form with data-draft, under the form's own name. A worry, and how somebody
     can be reached, are kept for this tab only. */
  const fields = (form) => [...form.elements].filter((e) => e.name && e.type !== "hidden" && e.tagName !== "BUTTON" && e.tagName !== "FIELDSET");
  const pairs = (form) => [...new FormData(form)].map(([k, v]) => [k, String(v)]);
  const shelf = (form) => (["worry", "contact"].includes(form.dataset.do) ? sessionStorage : null);
  function saveDraft(form) {
    if (!form?.dataset.draft) return;
    const value = JSON.stringify(pairs(form));
    if (shelf(form)) { try { shelf(form).setItem(base + form.dataset.draft, value); } catch { /* stays in the field */ } } else keep("draft:" + form.dataset.draft, value);
  }
  function dropDraft(form) {
    if (!form.dataset.draft) return;
    if (shelf(form)) { try { shelf(form).removeItem(base + form.dataset.draft); } catch { /* was not kept */ } } else drop("draft:" + form.dataset.draft);
  }
  function restore(form) {
    let kept = null;
    try { kept = shelf(form) ? JSON.parse(shelf(form).getItem(base + form.dataset.draft)) : parsed("draft:" + form.dataset.draft); } catch { /* none */ }
    if (!Array.isArray(kept)) return;
    for (const field of fields(form)) {
      const found = kept.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "radio" || field.type === "checkbox") { if (found.length) field.checked = found.includes(field.value); }
      else if (found.length) field.value = found[0];
    }
  }
  const restoreAll = (root) => root.querySelectorAll("form[data-draft]").forEach(restore);

  /* What is sent waits here until the server has it. One entry each, so two tabs never write over one another. */
  function enqueue(form) {
    const list = pairs(form).filter(([name]) => name !== "change_id");
    const same = JSON.stringify(list), waiting = keys("q:");
    if (waiting.some((k) => JSON.stringify(parsed(k)?.form) === same)) return;
    if (form.dataset.auto) waiting.filter((k) => parsed(k)?.form.some(([n, v]) => n === "do" && v === "dots")).forEach(drop);
    const last = waiting.length ? Number(waiting[waiting.length - 1].split(":")[1]) : 0;
    keep("q:" + String(last + 1).padStart(8, "0") + ":" + random().slice(0, 6), JSON.stringify({ form: list, id: random() }));
  }
  function mark() {
    const count = keys("q:").length, at = $("mark");
    if (!at) return;
    const words = count ? (wait || !navigator.onLine ? say.waiting + " (" + count + ")" : say.sending) : at.dataset.done ? say.saved : "";
    if (at.textContent !== words) at.textContent = words;
  }
  /* One tab sends at a time; a tab that died gives the turn away after ten seconds, whatever the clock says. */
  function myTurn() {
    const held = parsed("turn"), now = Date.now();
    if (held && held.tab !== tab && Math.abs(now - held.at) < 10000) return false;
    keep("turn", JSON.stringify({ tab, at: now }));
    return true;
  }
  async function send(item) {
    const answer = await fetch(path, {
      method: "POST", headers: { Accept: "application/json" },
      body: new URLSearchParams([...item.form, ["change_id", item.id]]), signal: AbortSignal.timeout?.(15000),
    });
    if (answer.status === 429 || answer.status >= 500) throw new Error("again");
    return answer.json();
  }
  async function flush() {
    clearTimeout(timer);
    if (busy) return;
    if (!keys("q:").length) { mark(); return; }
    if (!myTurn()) { timer = setTimeout(flush, 2000); return; }
    busy = true;
    let stale = false;
    try {
      for (let next = keys("q:")[0]; next; next = keys("q:")[0]) {
        const item = parsed(next);
        if (!item) { drop(next); continue; }
        mark();
        keep("turn", JSON.stringify({ tab, at: Date.now() }));
        const answer = await send(item);
        wait = 0;
        if (answer.saved) { $("mark").dataset.done = "yes"; } else { keep("no:" + next.slice(2), JSON.stringify({ form: item.form, why: answer.why })); showKept(); }
        drop(next);
        if (!answer.saved || !item.form.some(([n, v]) => n === "do" && (v === "rate" || v === "dots"))) stale = true;
      }
    } catch {
      wait = Math.min(30000, (wait || 500) * 2);
      timer = setTimeout(flush, wait * (0.75 + Math.random() / 2));
    }
    busy = false;
    drop("turn");
    mark();
    if (stale) look();
  }

  /* What the server refused stays on the phone, with the reason, until the person has dealt with it. */
  const named = (form, name) => form.find(([n]) => n === name)?.[1] || "";
  function showKept() {
    const at = $("kept");
    if (!at) return;
    at.replaceChildren(...keys("no:").map((key) => {
      const item = parsed(key), box = document.createElement("div"), text = named(item.form, "text");
      line(box, item.why);
      if (text) { line(box, say.kept); line(box, text).className = "wrote"; }
      const home = text && document.querySelector(`#now form[data-do="${named(item.form, "do")}"] textarea, #${named(item.form, "do")} textarea`);
      if (home) push(box, say.again, () => { home.value = home.value ? home.value + "\n" + text : text; saveDraft(home.form); home.focus(); drop(key); showKept(); });
      push(box, say.drop, () => { drop(key); showKept(); });
      return box;
    }));
  }
  function line(box, words) { const p = box.appendChild(document.createElement("p")); p.dir = "auto"; p.textContent = words; return p; }
  function push(box, words, act) {
    const button = box.appendChild(document.createElement("button"));
    button.type = "button"; button.className = "second"; button.textContent = words;
    button.addEventListener("click", act);
  }
  /* The room went on while somebody was writing: their words stay in sight, and can still be sent. */
  function showBegun() {
    $("begun")?.remove();
    for (const key of keys("draft:")) {
      const kept = parsed(key), what = kept && named(kept, "do"), text = kept && named(kept, "text").trim();
      if (!text || !["card", "assumption", "learned", "question", "learning", "evidence"].includes(what) || document.querySelector(`form[data-draft="${CSS.escape(key.slice(6))}"]`)) continue;
      const box = document.createElement("div");
      box.id = "begun"; box.className = "said";
      line(box, say.begun); line(box, text).className = "wrote";
      push(box, say.send, () => { const form = asForm(kept); drop(key); box.remove(); enqueue(form); flush(); });
      push(box, say.drop, () => { drop(key); box.remove(); });
      $("now").before(box);
      return;
    }
  }
  function asForm(list) {
    const form = document.createElement("form");
    for (const [name, value] of list) { const field = form.appendChild(document.createElement("textarea")); field.name = name; field.value = value; }
    return form;
  }

  /* The server's own page, swapped in: the place of the cursor and all that is typed survive. */
  function swap(html) {
    if (composing) { laterHtml = html; return; }
    const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("now"), old = $("now");
    if (!fresh) return;
    const at = document.activeElement, inside = old.contains(at), id = inside && at.id;
    const from = inside && at.selectionStart, to = inside && at.selectionEnd, open = [...old.querySelectorAll("details[open]")].map((d) => d.querySelector("[name=offer_id]")?.value || d.id);
    if (inside && at.form) saveDraft(at.form);
    old.replaceWith(document.adoptNode(fresh));
    for (const details of fresh.querySelectorAll("details")) if (open.includes(details.querySelector("[name=offer_id]")?.value || details.id)) details.open = true;
    restoreAll(fresh);
    const again = id && $(id);
    if (again) { again.focus({ preventScroll: true }); if (typeof from === "number") try { again.setSelectionRange(from, to); } catch { /* has no cursor */ } }
    else if (fresh.dataset.kind !== old.dataset.kind) { scrollTo(0, 0); $("mark").dataset.done = ""; }
    if (["over", "removed", "join", "code"].includes(fresh.dataset.kind)) { document.querySelector("footer").hidden = true; document.querySelector("header").hidden = true; stream?.close(); }
    showBegun(); showKept(); settle(); mark();
  }
  let asked = 0;
  async function look() {
    const turn = ++asked;
    const query = new URLSearchParams(location.search), card = document.querySelector("form[data-do=rate]:not([hidden]) [name=assumption_id]")?.value;
    const want = new URLSearchParams();
    if (query.has("counts")) { want.set("counts", "1"); if (query.get("card")) want.set("card", query.get("card")); } else if (card) want.set("card", card);
    try {
      const answer = await fetch(path + "/now?" + want, { signal: AbortSignal.timeout?.(15000) });
      if (turn === asked && answer.status < 500 && answer.status !== 429) swap(await answer.text());
    } catch { /* the stream or the next look tells */ }
  }
  function listen() {
    stream?.close();
    if (!window.EventSource) return;
    stream = new EventSource(path + "/live");
    stream.onmessage = (event) => { if (event.data !== $("now").dataset.mark) setTimeout(look, Math.random() * 200); if (wait) flush(); };
  }
  function awake() {
    if (document.visibilityState === "hidden" || leaving) return;
    if (!stream || stream.readyState === 2) listen();
    look(); flush();
  }

  /* Rating goes on without the network: the cards of the round are on the page. */
  const cards = () => [...document.querySelectorAll("#cards a[data-card]")];
  const rating = () => document.querySelector("form[data-do=rate]");
  function showCard(link) {
    const form = rating(), all = cards();
    $("all-done").hidden = !!link; form.hidden = !link; $("progress").textContent = "";
    if (!link) { $("cards").open = true; scrollTo(0, 0); return; }
    form.reset();
    form.elements.assumption_id.value = link.dataset.card;
    form.dataset.draft = form.dataset.draft.split(":").slice(0, 2).concat(link.dataset.card).join(":");
    $("belief").textContent = link.textContent;
    const [impact, safety, claim] = link.dataset.answer.split(",");
    for (const field of fields(form)) field.checked = field.value === { impact, safety, claim }[field.name];
    restore(form);
    $("progress").textContent = $("progress").dataset.words.replace("{place}", all.indexOf(link) + 1).replace("{all}", all.length);
    scrollTo(0, 0); form.querySelector("h1").focus({ preventScroll: true });
  }
  const current = () => cards().findIndex((a) => a.dataset.card === rating().elements.assumption_id.value);
  function afterRating(form) {
    const link = cards()[current()], chosen = new FormData(form);
    link.dataset.answer = ["impact", "safety", "claim"].map((n) => chosen.get(n)).join(",");
    link.parentNode.querySelector("small").textContent = "✓";
    const all = cards(), at = all.indexOf(link), next = [...all.slice(at + 1), ...all.slice(0, at)].find((a) => !a.dataset.answer);
    showCard(next || null);
  }
  /* Dots: no more than there are, and each tap is sent at once. */
  function settle() {
    const left = $("dots-left"), form = document.querySelector("form[data-auto]");
    if (!form) return;
    const boxes = [...form.querySelectorAll("[type=checkbox]")], given = boxes.filter((b) => b.checked).length, rest = Number(left.dataset.dots) - given;
    left.textContent = left.dataset.words.replace("{count}", Math.max(0, rest));
    boxes.forEach((b) => { b.disabled = !b.checked && rest <= 0; });
    form.querySelector("button").hidden = true;
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form) return;
    saveDraft(form);
    if ($("mark")) { $("mark").dataset.done = ""; mark(); }
    if (form.dataset.auto) { settle(); enqueue(form); flush(); }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target, what = form.dataset.do;
    if (!what || what === "join") return;
    if (what === "leave") {
      if (keys("q:").length && !leaving) { event.preventDefault(); leaving = true; $("mark").textContent = say.leave; return; }
      leaving = true; stream?.close(); keys("").forEach(drop);
      try { Object.keys(sessionStorage).filter((k) => k.startsWith(base)).forEach((k) => sessionStorage.removeItem(k)); } catch { /* was not kept */ }
      return;
    }
    event.preventDefault();
    $("mark").dataset.done = "";
    enqueue(form); dropDraft(form);
    if (what === "rate") afterRating(form);
    else if (what === "count") { history.replaceState(null, "", path + "?counts=1"); scrollTo(0, 0); }
    else if (what === "edit") { const fold = form.closest("details"); fold.open = false; fold.querySelector("summary").focus(); }
    else if (form.elements.text) { form.elements.text.value = ""; if (what === "worry") form.closest("details").open = false; }
    flush();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link?.dataset.card && rating()) { event.preventDefault(); showCard(link); }
    else if (link?.id === "skip") { event.preventDefault(); const all = cards(); showCard(all[(current() + 1) % all.length]); }
    else if (event.target.id === "calm-on") { body.classList.add("calm"); $("calm").hidden = false; $("calm").focus(); }
    else if (link?.id === "calm-off" && body.classList.contains("calm")) { event.preventDefault(); body.classList.remove("calm"); $("calm").hidden = true; awake(); }
  });
  document.addEventListener("compositionstart", () => { composing = true; });
  document.addEventListener("compositionend", () => { composing = false; if (laterHtml !== null) { const html = laterHtml; laterHtml = null; swap(html); } });
  document.addEventListener("visibilitychange", awake);
  addEventListener("online", awake);
  addEventListener("offline", mark);
  addEventListener("pageshow", (event) => { if (event.persisted) awake(); });
  addEventListener("storage", (event) => { if (event.key?.startsWith(base + "q:")) { mark(); if (!event.newValue) look(); } });

  if (!say.inside) { return; }
  if ($("now").dataset.kind === "calm") { document.querySelector("header").hidden = true; return; }
  $("calm-on").hidden = false; $("calm-link").hidden = true;
  restoreAll(document); showBegun(); showKept(); settle(); mark();
  listen(); flush();
  setInterval(() => { if (stream?.readyState !== 1) awake(); }, 20000);
})();
