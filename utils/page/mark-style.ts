import type { Underline } from '../core/codebook';

/** How the marks of one dimension look. */
export interface MarkStyle {
  /** The dimension's id; never written into the page. */
  readonly key: string;
  /** CSS hex colours of the lines. */
  readonly accent: { readonly light: string; readonly dark: string };
  /** CSS hex colours behind the text; `null` for lines only. */
  readonly tint: { readonly light: string; readonly dark: string } | null;
  readonly underline: Underline;
  /** Whether the words are unseen, over a picture of them: their colour stays as it is then. */
  readonly overPictures?: boolean;
}

/** Lets the underlines of overlapping marks lie side by side, in CSS pixels below the text. */
const UNDERLINE_OFFSETS = { solid: 3, double: 6, dotted: 3, dashed: 6, wavy: 4 } as const satisfies Record<
  Underline,
  number
>;

const TEXT = { light: '#0b0c0c', dark: '#ffffff' };

/** The same without a ground: a place that the reviewer has not confirmed is not painted as one that is certain. */
export function unconfirmed(style: MarkStyle): MarkStyle {
  return { ...style, tint: null };
}

/** The CSS rule for the highlight of that name. The text colour is set so that it stands out on the tint. */
export function highlightRule(name: string, style: MarkStyle, scheme: 'light' | 'dark'): string {
  const ink = style.overPictures ? '' : `color: ${TEXT[scheme]};`;
  const ground = style.tint ? `${ink} background-color: ${style.tint[scheme]};` : '';
  return `::highlight(${name}) {
    ${ground}
    text-decoration: underline ${style.underline} ${style.accent[scheme]} 2px;
    text-underline-offset: ${UNDERLINE_OFFSETS[style.underline]}px;
  }`;
}

/** The CSS rule for the highlight that flashes a passage, in the focus colours. */
export function flashRule(name: string): string {
  return `::highlight(${name}) { color: #0b0c0c; background-color: #ffdd00; text-decoration: underline solid #0b0c0c 4px; }`;
}
