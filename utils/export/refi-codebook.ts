import type { Codebook } from '../core/codebook';
import { guidOf } from './guid';
import { element, escapeXml } from './xml';

const CODEBOOK = 'urn:QDA-XML:codebook:1.0';

/** The codes of a codebook, each with what it means, and their ids by dimension. */
export async function codesOf(codebook: Codebook): Promise<{ xml: string; guids: ReadonlyMap<string, string> }> {
  const guids = new Map<string, string>();
  for (const { id } of codebook.dimensions) guids.set(id, await guidOf('code', codebook.id, id));
  const codes = codebook.dimensions.map(({ id, name, definition, benefit, indicators, contrary, light }) => {
    const lines = [definition, benefit, ...indicators.map((line) => `+ ${line}`), contrary && `- ${contrary}`];
    return element(
      'Code',
      { guid: guids.get(id) ?? '', name, isCodable: true, color: light.accent.toUpperCase() },
      element('Description', {}, escapeXml(lines.filter(Boolean).join('\n'))),
    );
  });
  return { xml: element('CodeBook', {}, element('Codes', {}, codes)), guids };
}

/** A codebook as a REFI-QDA codebook file (.qdc, https://www.qdasoftware.org), without any passage. */
export async function refiCodebook(codebook: Codebook, version: string): Promise<string> {
  const { xml } = await codesOf(codebook);
  const root = xml.replace(
    '<CodeBook>',
    `<CodeBook xmlns="${CODEBOOK}" origin="${escapeXml(`Secure Base Annotator ${version}`)}">`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}
