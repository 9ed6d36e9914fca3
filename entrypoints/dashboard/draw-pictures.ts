import type { Summary } from '../../utils/core/summary-types';
import { barsPicture } from '../../utils/export/picture-bars';
import { lanesPicture } from '../../utils/export/picture-lanes';
import type { Picture } from '../../utils/export/report-types';
import type { Translate } from '../../utils/i18n';

/** Pixels of the picture for each of its own, so that it prints sharp. */
const SHARPNESS = 2;

/** The pictures of a summary as PNG by name. One that can't be drawn is left out: its numbers are said instead. */
export async function drawPictures(
  document: Document,
  summary: Summary,
  text: Translate,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  if (summary.totals.passages === 0) return [];
  const pictures = [barsPicture(text, summary), lanesPicture(text, summary)].filter((picture) => picture !== null);
  const drawn = await Promise.all(
    pictures.map((picture) =>
      draw(document, picture)
        .then((png) => [picture.name, png] as const)
        .catch(() => null),
    ),
  );
  return drawn.filter((each) => each !== null);
}

async function draw(document: Document, { svg, width, height }: Picture): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = document.createElement('img');
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('the picture could not be drawn');
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
