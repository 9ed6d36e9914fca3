import { type Html, html } from './html';
import type { Picture } from './report-types';
import { LOOK, type Shape } from './shapes';

/** A picture as a whole SVG document, for HTML. */
export function pictureSvg({ title, width, height, shapes }: Picture): Html {
  const hatched = shapes.flatMap((shape) => (shape.kind === 'box' && shape.look === 'hatched' ? [shape.colour] : []));
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${LOOK.fontFamily}" font-size="${LOOK.fontSize}"><title>${title}</title><rect width="${width}" height="${height}" fill="${LOOK.paper}"/>${[...new Set(hatched)].map(hatch)}${shapes.map(shapeSvg)}</svg>`;
}

function shapeSvg(shape: Shape): Html {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, look, colour } = shape;
      const fill = { filled: colour, hatched: `url(#${hatchId(colour)})`, empty: LOOK.paper }[look];
      return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${colour}"/>`;
    }
    case 'circle': {
      const { x, y, radius, look, colour } = shape;
      if (look === 'filled') return html`<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
      return html`<circle cx="${x}" cy="${y}" r="${radius}" fill="${LOOK.paper}" stroke="${colour}" stroke-width="${LOOK.outline}"/>`;
    }
    case 'line': {
      const { from, to, thickness, colour } = shape;
      return html`<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="${colour}" stroke-width="${thickness}"/>`;
    }
    case 'words': {
      const { x, y, text, atEnd } = shape;
      return html`<text x="${x}" y="${y}"${atEnd === true && html` text-anchor="end"`} fill="${LOOK.ink}">${text}</text>`;
    }
  }
}

function hatch(colour: string): Html {
  const { thickness, every } = LOOK.stripe;
  return html`<pattern id="${hatchId(colour)}" width="${every}" height="${every}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${every}" height="${every}" fill="${LOOK.paper}"/><rect width="${thickness}" height="${every}" fill="${colour}"/></pattern>`;
}

function hatchId(colour: string): string {
  return `hatch-${colour.slice(1)}`;
}
