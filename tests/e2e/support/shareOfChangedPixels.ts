import type { Browser } from 'playwright-core';

/** Below this a colour only looks as another machine draws it: edges of letters, rounding. */
const noticeable = 48;

/** How much of two PNG pictures differs, from 0 to 1; pictures of different sizes differ wholly. */
export async function shareOfChangedPixels(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ({ pictures, least }) => {
        const [first, second] = await Promise.all(
          pictures.map(async (base64) => {
            const picture = new Image();
            picture.src = `data:image/png;base64,${base64}`;
            await picture.decode();
            const canvas = Object.assign(document.createElement('canvas'), {
              width: picture.width,
              height: picture.height,
            });
            const drawing = canvas.getContext('2d');
            drawing?.drawImage(picture, 0, 0);
            return drawing?.getImageData(0, 0, picture.width, picture.height);
          }),
        );
        if (!first || !second || first.width !== second.width || first.height !== second.height) return 1;
        let changed = 0;
        for (let at = 0; at < first.data.length; at += 4)
          if (
            [0, 1, 2].some(
              (channel) =>
                Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0)) > least,
            )
          )
            changed += 1;
        return changed / (first.width * first.height);
      },
      { pictures: [one, other].map((png) => png.toString('base64')), least: noticeable },
    );
  } finally {
    await page.close();
  }
}
