/** Whether an element really stands on a light or a dark ground, whatever the system or our own views prefer. */
export function schemeOf(element: Element): 'light' | 'dark' {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const luminance = luminanceOf(view.getComputedStyle(at).backgroundColor);
    if (luminance !== null) return luminance < 0.25 ? 'dark' : 'light';
  }
  const schemes = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  if (!schemes.includes('dark')) return 'light';
  return !schemes.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) of a computed `rgb()` colour, 0 to
 * 1; `null` when it is mostly transparent or in another notation.
 */
function luminanceOf(colour: string): number | null {
  const match = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(colour);
  if (!match || Number(match[4] ?? 1) < 0.5) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1, 4).map((channel) => {
    const part = Number(channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
