"use strict";
(async function () {
  const packed = atob(document.getElementById("plotly-gzip").textContent);
  const bytes = Uint8Array.from(packed, function (letter) { return letter.charCodeAt(0); });
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const code = document.createElement("script");
  code.textContent = await new Response(plain).text();
  document.head.append(code);
  for (const place of document.querySelectorAll(".plot")) {
    const figure = JSON.parse(place.dataset.figure);
    place.replaceChildren();
    const layout = Object.assign({ width: place.clientWidth }, figure.layout);
    await Plotly.newPlot(place, figure.data, layout, { displayModeBar: false, displaylogo: false });
  }
  document.documentElement.dataset.drawn = "yes";
})();
