// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { PolicySection } from '../../../components/options/policy-section';
import { parsePolicy } from '../../../utils/core/schema/policy';
import { createTranslate } from '../../../utils/i18n';

afterEach(cleanup);

function show(settings: unknown): string {
  const { container } = render(
    <TextProvider translate={createTranslate()}>
      <PolicySection read={parsePolicy(settings)} />
    </TextProvider>,
  );
  return container.textContent ?? '';
}

it('says that nothing is set', () => {
  expect(show({})).toContain('Your organisation has set nothing here.');
});

it('shows each setting in words', () => {
  show({
    codebook: 'attachment',
    allowedHosts: ['a.example', '*.b.example'],
    idleLockMinutes: 1,
    passphraseRequired: true,
    exports: 'backups',
    retentionDays: 90,
  });
  const cells = screen.getAllByRole('row').map((row) => row.textContent);
  expect(cells).toEqual([
    'Codebook of new reviewsAttachment components',
    'Sites that may be markeda.example, *.b.example',
    'Vault locks when not used for1 minute, or sooner',
    'PassphraseRequired',
    'Files that may be savedEncrypted backups only',
    'New records are due to be erased after90 days',
  ]);
});

it('names what can’t be understood and shows what is taken instead', () => {
  const words = show({ exports: 'maybe', codebook: 7, allowedHosts: [] });
  expect(words).toContain('exports can’t be understood.');
  expect(words).toContain('Files that may be savedNone');
  expect(words).toContain('Codebook of new reviewsNot fixed');
  expect(words).toContain('Sites that may be markedNone');
  expect(show(null)).toContain('no site may be marked and no file saved');
});
