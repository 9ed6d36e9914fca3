import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../../public/examples');
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.html')))('%s', (name) => {
  const page = read(name);

  test('says at its top that it is fictional', () => {
    expect(page).toMatch(/<title>[^<]*\(fictional example\)<\/title>/);
    expect(page.indexOf('Fictional example.')).toBeLessThan(page.indexOf('<main>'));
  });

  test('has one main part, no script, no style of its own and loads nothing from elsewhere', () => {
    expect(count(page, /<main>/g)).toBe(1);
    expect(page).not.toMatch(/<script|\sstyle=|<style|\son\w+=|https?:/);
  });
});

test('the daily log has forty dated entries and repeats itself, as logs do', () => {
  expect(count(read('daily-log.html'), /<h2><time datetime="2025-0[34]-\d\d">/g)).toBe(40);
  expect(count(read('daily-log.html'), /Settled well at bedtime\./g)).toBeGreaterThan(20);
});

test('the residential record is a table of more than forty rows', () => {
  expect(count(read('residential-log.html'), /<td><time /g)).toBeGreaterThan(40);
});

test('the review is a long narrative', () => {
  const words = read('review.html')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/);
  expect(words.length).toBeGreaterThan(2000);
});
