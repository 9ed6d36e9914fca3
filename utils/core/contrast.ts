import type { Codebook, Dimension } from './codebook';

/** The least contrast of text and lines that carry meaning, by WCAG 2.2 level AA. */
export const LEAST_CONTRAST = 4.5;

/** The grounds and inks that a dimension's colours are seen with, in light and in dark. */
const surroundings = {
  light: { paper: '#ffffff', ink: '#0b0c0c' },
  dark: { paper: '#16191c', ink: '#f3f3f1' },
} as const;

/**
 * The contrast of two CSS hex colours (`#00406E`), from 1 (none) to 21 (black and white); the formula is that of
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How well a dimension's colours can be seen in one scheme: the accent on the page, and text on the tint. */
export function contrastsOf(
  dimension: Pick<Dimension, 'light' | 'dark'>,
  scheme: 'light' | 'dark',
): { readonly accent: number; readonly tint: number } {
  const { paper, ink } = surroundings[scheme];
  const { accent, tint } = dimension[scheme];
  return { accent: contrast(accent, paper), tint: contrast(ink, tint) };
}

/** Whether all colours of a codebook can be seen well enough in both schemes. */
export function isLegible({ dimensions }: Pick<Codebook, 'dimensions'>): boolean {
  return dimensions.every((dimension) =>
    (['light', 'dark'] as const).every((scheme) => {
      const { accent, tint } = contrastsOf(dimension, scheme);
      return accent >= LEAST_CONTRAST && tint >= LEAST_CONTRAST;
    }),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
