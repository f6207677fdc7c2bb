/// <reference lib="dom" />
/** Runs in the page: puts events where their data say. The page's security policy allows no styles written into it. */
for (const box of document.querySelectorAll<HTMLElement>('.day > li[data-top]')) {
  const { top = '0', height, left, width } = box.dataset;
  box.style.top = `${top}%`;
  if (height !== undefined) box.style.height = `${height}%`;
  if (left !== undefined) box.style.left = `${left}%`;
  if (width !== undefined) box.style.width = `${width}%`;
}

export {};
