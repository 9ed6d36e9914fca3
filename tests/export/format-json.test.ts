import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_NOTE } from '../../utils/core/annotation';
import { codebooks } from '../../utils/core/codebooks';
import * as limits from '../../utils/core/limits';
import { MAX_PASSAGE } from '../../utils/core/target';
import { everythingAsJson } from '../../utils/export/json';
import { countsAsJson } from '../../utils/export/json-counts';
import { annotation, record, review, source } from '../core/schema/examples';

const doc = readFileSync('docs/format-json.md', 'utf8');
const everything = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };
const made = { exported: '2026-11-22T10:00:00.000Z', tool: '0.1.0' };

function fieldsOf(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(fieldsOf);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, value]) => [field, ...fieldsOf(value)]);
}

describe('the description of the JSON file', () => {
  const files = [everythingAsJson(everything, made), countsAsJson(everything, made)];
  it.each([...new Set(files.flatMap((file) => fieldsOf(JSON.parse(file))))])('names the field %s', (field) => {
    expect(doc).toMatch(new RegExp(`\`(target\\.)?${field}\``));
  });

  it.each([...Object.values(limits), MAX_NOTE, MAX_PASSAGE])('names the limit %d', (limit) => {
    expect(doc).toContain(limit.toLocaleString('en-GB'));
  });

  it.each(codebooks.flatMap(({ id, dimensions }) => [id, ...dimensions.map((one) => one.id)]))('names %s', (id) => {
    expect(doc).toContain(`\`${id}\``);
  });
});
