// Office.js asks, from a frame of its own CDN, whether the person trusts a host that is not Microsoft's. Here they do.
addEventListener('message', (event) => {
  if (event.source === parent) parent.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
});
