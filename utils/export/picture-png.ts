import type { Picture } from './report-types';
import { type Box, LOOK, type Shape } from './shapes';

/** Pixels of the PNG for each of the picture's own, so that it prints sharp. */
const SHARPNESS = 2;

type Context = OffscreenCanvasRenderingContext2D;

/** A picture as PNG, drawn where there is no page, as in a worker. Rejects when the browser can't draw it. */
export async function picturePng({ width, height, shapes }: Picture): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width * SHARPNESS, height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the picture could not be drawn');
  context.scale(SHARPNESS, SHARPNESS);
  context.font = `${LOOK.fontSize}px ${LOOK.fontFamily}`;
  // Letters stand as close to each other as in an SVG.
  context.textRendering = 'geometricPrecision';
  context.fillStyle = LOOK.paper;
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) drawShape(context, shape);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
}

function drawShape(context: Context, shape: Shape): void {
  context.beginPath();
  switch (shape.kind) {
    case 'box':
      drawBox(context, shape);
      break;
    case 'circle':
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      fill(context, shape.look === 'filled' ? shape.colour : LOOK.paper);
      if (shape.look === 'empty') stroke(context, shape.colour, LOOK.outline);
      break;
    case 'line':
      context.moveTo(...shape.from);
      context.lineTo(...shape.to);
      stroke(context, shape.colour, shape.thickness);
      break;
    case 'words':
      context.fillStyle = LOOK.ink;
      context.textAlign = shape.atEnd ? 'right' : 'left';
      context.fillText(shape.text, shape.x, shape.y);
      break;
  }
}

function drawBox(context: Context, box: Box): void {
  context.rect(box.x, box.y, box.width, box.height);
  fill(context, box.look === 'filled' ? box.colour : LOOK.paper);
  if (box.look === 'hatched') drawStripes(context, box);
  stroke(context, box.colour, 1);
}

/**
 * Stripes within the path of a box, which stays the path; at the same places in every box, as an SVG pattern of the
 * picture has them.
 */
function drawStripes(context: Context, { x, y, width, height, colour }: Box): void {
  const { thickness, every } = LOOK.stripe;
  context.save();
  context.clip();
  context.rotate(Math.PI / 4);
  context.fillStyle = colour;
  // The box's corners, turned as the canvas is: first and last of them across the stripes and along them.
  const [first, last] = [(x + y) * Math.SQRT1_2, (x + y + width + height) * Math.SQRT1_2];
  const [top, bottom] = [(y - x - width) * Math.SQRT1_2, (y - x + height) * Math.SQRT1_2];
  for (let at = Math.floor(first / every) * every; at < last; at += every) {
    context.fillRect(at, top, thickness, bottom - top);
  }
  context.restore();
}

function fill(context: Context, colour: string): void {
  context.fillStyle = colour;
  context.fill();
}

function stroke(context: Context, colour: string, thickness: number): void {
  context.strokeStyle = colour;
  context.lineWidth = thickness;
  context.stroke();
}
