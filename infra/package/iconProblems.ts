import type { Picture } from './readPng.ts';

/** Teams cuts the corners of the colour icon: the sign stays within this square in the middle (Microsoft's icon guidelines). */
const safeSquare = 120;

type Pixel = [red: number, green: number, blue: number, opacity: number];

/** What is wrong with the icon that Teams shows in colour: a full square whose sign keeps to the middle. */
export function colourIconProblems(picture: Picture): string[] {
  const problems = sizeProblems(picture, 192);
  if (problems.length > 0) return problems;
  const edge = (picture.width - safeSquare) / 2;
  const ground = pixelAt(picture, 0, 0);
  let [seeThrough, outside] = [false, false];
  each(picture, (pixel, x, y) => {
    seeThrough ||= pixel[3] < 255;
    const inMiddle = Math.min(x, y) >= edge && Math.max(x, y) < picture.width - edge;
    outside ||= !inMiddle && pixel.some((part, index) => part !== ground[index]);
  });
  if (seeThrough) problems.push('is see-through in places: it must fill its square');
  if (outside) problems.push(`has something outside the ${safeSquare} pixels in the middle`);
  return problems;
}

/** What is wrong with the outline icon: white lines alone, on nothing, that keep off the edge. */
export function outlineIconProblems(picture: Picture): string[] {
  const problems = sizeProblems(picture, 32);
  if (problems.length > 0) return problems;
  let [empty, white, atEdge] = [true, true, false];
  each(picture, ([red, green, blue, opacity], x, y) => {
    if (opacity === 0) return;
    empty = false;
    // Smoothed edges come out of the drawing one step less than white.
    white &&= Math.min(red, green, blue) >= 250;
    atEdge ||= Math.min(x, y) === 0 || Math.max(x, y) === picture.width - 1;
  });
  if (empty) problems.push('is empty');
  if (!white) problems.push('is not white alone');
  if (atEdge) problems.push('touches its edge');
  return problems;
}

/** What is wrong with a colour icon on nothing, as Outlook's bar and ribbon show it. */
export function clearIconProblems(picture: Picture, pixels: number): string[] {
  const problems = sizeProblems(picture, pixels);
  if (problems.length > 0) return problems;
  const last = pixels - 1;
  const corners = [pixelAt(picture, 0, 0), pixelAt(picture, last, 0), pixelAt(picture, last, last)];
  if (corners.some(([, , , opacity]) => opacity > 0)) problems.push('has a background');
  let empty = true;
  each(picture, ([, , , opacity]) => {
    empty &&= opacity === 0;
  });
  if (empty) problems.push('is empty');
  return problems;
}

function sizeProblems({ width, height }: Picture, pixels: number): string[] {
  return width === pixels && height === pixels
    ? []
    : [`is ${width} × ${height} pixels, not ${pixels} × ${pixels}`];
}

function each(picture: Picture, look: (pixel: Pixel, x: number, y: number) => void): void {
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) look(pixelAt(picture, x, y), x, y);
}

function pixelAt({ pixels, width }: Picture, x: number, y: number): Pixel {
  const at = (y * width + x) * 4;
  return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, pixels[at + 3] ?? 0];
}
