"use strict";
(function () {
  var from = null, back = document.getElementById("back");
  function show() {
    var id = decodeURIComponent(location.hash.slice(1));
    document.querySelectorAll("mark.here").forEach(function (m) { m.classList.remove("here"); });
    if (!id) { return; }
    document.querySelectorAll("mark[data-m]").forEach(function (m) {
      if (m.dataset.m.indexOf(" " + id + " ") >= 0) { m.classList.add("here"); }
    });
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("main a[href^='#m']");
    if (link && back) {
      if (from) { from.removeAttribute("id"); }
      from = link;
      if (!link.id) { link.id = "came-from"; }
      back.href = "#" + link.id;
      back.hidden = false;
    }
  });
  if (back) {
    back.addEventListener("click", function () { back.hidden = true; if (from) { setTimeout(function () { from.focus(); }, 0); } });
  }
  window.addEventListener("hashchange", show);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (d) { d.open = true; });
  });
  show();
})();
