/** The drawings of a document that this tool wrote as HTML, each a whole SVG document, in order. */
export function drawingsIn(document: string): readonly string[] {
  return document.match(/<svg [^>]*role="img".*?<\/svg>/gs) ?? [];
}

/** The PNG files of an unpacked Word document in base64, by the order they stand in it. */
export function picturesIn(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const read = (name: string) => new TextDecoder().decode(files[name]);
  const targets = new Map(
    [...read('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([relation]) => [
      /Id="([^"]*)"/.exec(relation)?.[1],
      /Target="([^"]*)"/.exec(relation)?.[1],
    ]),
  );
  return [...read('word/document.xml').matchAll(/<a:blip [^>]*r:embed="([^"]*)"/g)].map(([, id]) =>
    Buffer.from(files[`word/${targets.get(id)}`] ?? new Uint8Array()).toString('base64'),
  );
}

/**
 * For a page of either browser: how far a PNG (in base64) is from a drawing of half its size. Gives back the size of
 * both, and which share of the pixels (0 to 1) is of clearly another brightness; most edges smoothed otherwise are not.
 */
export async function compareInPage({ svg, png }: { readonly svg: string; readonly png: string }) {
  const image = document.createElement('img');
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const pixelsOf = (drawn: CanvasImageSource) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(drawn, 0, 0, width, height);
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  };
  const [a, b] = [pixelsOf(image), pixelsOf(picture)];
  const brightness = (pixels: Uint8ClampedArray, at: number) =>
    ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
  let other = 0;
  for (let at = 0; at < a.length; at += 4) if (Math.abs(brightness(a, at) - brightness(b, at)) > 100) other++;
  return {
    svg: [image.naturalWidth * 2, image.naturalHeight * 2],
    png: [width, height],
    other: other / (width * height),
  };
}
