import type { MarkStyle } from '../../../utils/page/marked-page';

/** How marks look in benches. */
export const STYLE: MarkStyle = {
  key: 'availability',
  accent: { light: '#00406E', dark: '#3A8FFF' },
  tint: { light: '#CEE1FE', dark: '#0B2F55' },
  underline: 'solid',
};
