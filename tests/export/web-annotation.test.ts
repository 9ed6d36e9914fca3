import { describe, expect, it } from 'vitest';
import { makeFile } from '../../utils/export/make-file';
import { annotations, records, review, sources } from '../fixtures/stored';
import { CLASSES, MOTIVATIONS, PREFIXES, PROPERTIES } from './annotation-terms';
import { requestFor } from './hostile';

const everything = { reviews: [review], records, sources, annotations: annotations(40) };

/** Every property of a JSON value, how often ever it is there, with its value. */
function propertiesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap(propertiesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [[name, inside] as const, ...propertiesOf(inside)]);
}

describe.each(['quotations', 'initials', 'counts'] as const)('a file of W3C annotations with %s', (content) => {
  const written = async () => {
    const names = content === 'initials' ? 'initials' : 'listed';
    const { content: file } = await makeFile({ ...requestFor('w3c', everything), content, names });
    return JSON.parse(String(file));
  };

  it('says nothing that its context does not define', async () => {
    const { '@context': context, ...page } = await written();
    expect(context).toBe('http://www.w3.org/ns/anno.jsonld');
    const found = propertiesOf(page);
    const unknown = found.filter(([name]) => {
      const [prefix = '', rest] = name.split(':');
      return rest === undefined ? !PROPERTIES.includes(name) : !PREFIXES.includes(prefix);
    });
    expect(unknown).toEqual([]);
    for (const [name, value] of found) {
      if (name === 'type') expect(CLASSES).toContain(value);
      if (name === 'motivation' || name === 'purpose') expect(MOTIVATIONS).toContain(value);
      if (name === 'id' || name === 'source') expect(URL.canParse(String(value)), String(value)).toBe(true);
      expect(value, name).not.toBeNull();
      expect(value, name).not.toBe('');
    }
  });

  it('has for each annotation what the model asks for', async () => {
    const { type, total, first } = await written();
    expect(type).toBe('AnnotationCollection');
    expect(total).toBe(40);
    expect(first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    expect(first.items).toHaveLength(40);
    const ids = new Set(first.items.map(({ id }: { id: string }) => id));
    expect(ids.size).toBe(40);
    for (const { type: kind, body, target } of first.items) {
      expect(kind).toBe('Annotation');
      expect(body.length).toBeGreaterThan(0);
      for (const each of body) expect(each).toMatchObject({ type: 'TextualBody', format: 'text/plain' });
      expect(target.type).toBe('SpecificResource');
    }
  });
});
