"use strict";
(function () {
  var panel = document.getElementById("panel"), drawing = document.querySelector("svg.conflict");
  if (!panel || !drawing) { return; }
  var nodes = Array.prototype.slice.call(drawing.querySelectorAll(".state")), here = null, kept = null;
  panel.hidden = false;
  document.querySelector(".panes.conflict").classList.remove("alone");
  function show(node) {
    var about = document.getElementById("s-" + node.dataset.state);
    if (!about) { return; }
    if (here) { here.classList.remove("here"); }
    here = node;
    node.classList.add("here");
    var close = document.createElement("button");
    close.className = "close";
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", hide);
    var copy = about.cloneNode(true);
    copy.removeAttribute("id");
    panel.replaceChildren(close, copy);
    panel.classList.remove("idle");
    panel.scrollTop = 0;
  }
  function hide() {
    panel.classList.add("idle");
    if (here) { here.classList.remove("here"); here.querySelector("a").focus(); panel.classList.add("idle"); }
    here = kept = null;
  }
  function middle(node) {
    var box = node.querySelector("rect").getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
  function nearest(node, dx, dy) {
    var from = middle(node), best = null, least = Infinity;
    nodes.forEach(function (other) {
      var to = middle(other), along = (to[0] - from[0]) * dx + (to[1] - from[1]) * dy;
      var aside = Math.abs((to[0] - from[0]) * dy) + Math.abs((to[1] - from[1]) * dx);
      if (along > 1 && along + 3 * aside < least) { least = along + 3 * aside; best = other; }
    });
    return best;
  }
  var arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  nodes.forEach(function (node, at) {
    var link = node.querySelector("a");
    link.setAttribute("tabindex", at ? "-1" : "0");
    node.addEventListener("pointerenter", function (event) { if (event.pointerType === "mouse" && !kept) { show(node); } });
    link.addEventListener("focus", function () {
      nodes.forEach(function (other) { other.querySelector("a").setAttribute("tabindex", other === node ? "0" : "-1"); });
      if (!kept) { show(node); }
    });
    link.addEventListener("click", function (event) {
      event.preventDefault();
      kept = kept === node ? null : node;
      show(node);
    });
    link.addEventListener("keydown", function (event) {
      var way = arrows[event.key], next = way && nearest(node, way[0], way[1]);
      if (event.key === "Escape") { kept = null; }
      if (!next) { return; }
      event.preventDefault();
      kept = null;
      next.querySelector("a").focus();
    });
  });
  panel.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#s-']");
    var node = link && drawing.querySelector(".state[data-state='" + link.hash.slice(3) + "']");
    if (node) { event.preventDefault(); kept = node; show(node); }
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && panel.contains(document.activeElement)) { hide(); } });
})();
