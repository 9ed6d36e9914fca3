import { ImageRun, Paragraph } from 'docx';
import type { Block, Picture } from './report-types';
import { lineRuns } from './word-text';

/** Draws a picture as PNG; rejects when it can't. */
export type DrawPicture = (picture: Picture) => Promise<Uint8Array>;

/** PNG bytes of the pictures that could be drawn. */
export type Pngs = ReadonlyMap<Picture, Uint8Array>;

/** The widest that a picture stands on the page, in CSS pixels. */
const WIDEST = 640;

/** The pictures of a document, drawn. */
export async function drawPictures(blocks: readonly Block[], draw: DrawPicture): Promise<Pngs> {
  const pngs = new Map<Picture, Uint8Array>();
  for (const block of blocks) {
    if (block.kind !== 'picture') continue;
    const png = await draw(block.picture).catch(() => null);
    if (png) pngs.set(block.picture, png);
  }
  return pngs;
}

/** A picture with its caption; one that could not be drawn is told by its numbers. */
export function pictureElements(picture: Picture, pngs: Pngs): readonly Paragraph[] {
  const { name, width, height, alt, caption } = picture;
  const data = pngs.get(picture);
  if (!data) return [new Paragraph({ style: 'PictureTitle', children: lineRuns(alt) })];
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.min(width, WIDEST), height: Math.round(height * Math.min(1, WIDEST / width)) },
    altText: { name, title: caption, description: alt },
  });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 40, line: 240, lineRule: 'auto' },
      children: [image],
    }),
    new Paragraph({ style: 'PictureTitle', children: lineRuns(caption) }),
  ];
}
