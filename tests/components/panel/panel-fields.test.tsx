// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { FieldInFrame } from '../../../components/panel/panel-ports';
import { SOURCE } from './fixtures';
import { showPanel, three } from './show-panel';

const FRAME = 'https://forms.test/contact';
const field = (label: string, sourceKey: string): FieldInFrame => ({
  label,
  text: 'He slept well.',
  source: { sourceKey, title: `Page of ${label}` },
});

it('words of a field in a frame are kept with the frame’s source, which joins the record of the page', async () => {
  const { store } = showPanel(three(), { readFields: async () => [field('Log', SOURCE), field('Contact', FRAME)] });
  const details = screen.getByText('Text in read-only fields').closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  for (const [label, sourceKey] of [
    ['Log', SOURCE],
    ['Contact', FRAME],
  ] as const) {
    const area = (await screen.findByLabelText(label, { exact: true, selector: 'textarea' })) as HTMLTextAreaElement;
    area.setSelectionRange(3, 8);
    store.next = async () => ({ kind: 'done', annotation: null });
    const before = store.commands.length;
    fireEvent.click(
      screen.getByRole('group', { name: `Mark what is selected in ${label}` }).querySelector('button') as HTMLElement,
    );
    const create = {
      kind: 'create-annotation',
      sourceKey,
      sourceTitle: `Page of ${label}`,
      target: { field: label, quote: { exact: 'slept' } },
    };
    const assign = { kind: 'assign-record', sourceKey: FRAME, reference: 'FC-1032' };
    const wanted = sourceKey === FRAME ? [create, assign] : [create];
    await waitFor(() => expect(store.commands.slice(before)).toMatchObject(wanted));
  }
});
