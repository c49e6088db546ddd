// Only adds to a page that is complete without it: rows by flag, and from one end of a move to the other with g.
"use strict";
(() => {
  const rows = [...document.querySelectorAll(".row")];
  const list = document.querySelector(".rows");
  if (!list) return;
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "Show rows with");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const chosen = new Set();
  const show = () => {
    let count = 0;
    for (const row of rows) {
      const flags = row.dataset.flags.split(" ");
      row.hidden = chosen.size > 0 && ![...chosen].some((flag) => flags.includes(flag));
      if (!row.hidden) count += 1;
    }
    status.textContent = `${count} of ${rows.length} rows`;
  };
  const button = (flag, words) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.setAttribute("aria-pressed", "false");
    made.addEventListener("click", () => {
      if (chosen.has(flag)) chosen.delete(flag);
      else chosen.add(flag);
      made.setAttribute("aria-pressed", String(chosen.has(flag)));
      show();
    });
    tools.append(made);
  };
  for (const item of document.querySelectorAll("[data-filter]")) button(item.dataset.filter, item.dataset.words);
  tools.append(status);
  list.before(tools);
  show();
  // a link to a hidden row shows it
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    const row = target && target.closest(".row");
    if (row && row.hidden) {
      row.hidden = false;
      row.scrollIntoView();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "g" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("button, input")) return;
    const here = document.querySelector(":target") || document.activeElement.closest(".row");
    const other = here && here.closest(".row") && here.closest(".row").dataset.other;
    if (other) location.hash = other;
  });
})();
