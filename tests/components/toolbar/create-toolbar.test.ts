// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createToolbar, type ToolbarProps } from '../../../components/toolbar/create-toolbar';
import { secureBase } from '../../../utils/core/codebooks/secure-base';
import { tag } from '../panel/fixtures';

const labels = {
  toolbar: 'Mark this passage',
  strength: 'Strength',
  concern: 'Concern',
  note: 'Note',
  remove: 'Delete',
  close: 'Close',
  next: 'Next mark here',
  chooseFirst: 'Choose a dimension first',
  adjust: 'Adjust',
  adjustments: {
    'extend start by word': 'Extend start',
    'shorten start by word': 'Shorten start',
    'shorten end by word': 'Shorten end',
    'extend end by word': 'Extend end',
    'to sentence': 'To the sentence',
    'to paragraph': 'To the paragraph',
  },
};

function show(parts: Partial<ToolbarProps> = {}) {
  const props: ToolbarProps = {
    items: secureBase.dimensions,
    labels,
    tags: [],
    direction: null,
    status: '',
    failed: false,
    stored: false,
    several: false,
    onToggle: vi.fn(),
    onDirect: vi.fn(),
    onAdjust: vi.fn(),
    onNote: vi.fn(),
    onRemove: vi.fn(),
    onNext: vi.fn(),
    onClose: vi.fn(),
    ...parts,
  };
  const view = createToolbar(document, props);
  document.body.replaceChildren(view.element);
  return { props, update: (more: Partial<ToolbarProps>) => view.update({ ...props, ...more }) };
}

afterEach(() => document.body.replaceChildren());

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const pressed = () => screen.queryAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);

describe('the toolbar', () => {
  it.each<[string | RegExp, keyof ToolbarProps, readonly unknown[]]>([
    [/Acceptance/, 'onToggle', ['acceptance']],
    [/Strength/, 'onDirect', ['strength']],
    [/Concern/, 'onDirect', ['concern']],
    [/Extend end/, 'onAdjust', ['extend end by word']],
    ['Note', 'onNote', []],
    ['Delete', 'onRemove', []],
    ['Next mark here', 'onNext', []],
    ['Close', 'onClose', []],
  ])('%s asks for what it says', (name, asked, values) => {
    const { props } = show({ stored: true, several: true, tags: [tag('acceptance')] });
    document.querySelector('details')?.setAttribute('open', '');
    fireEvent.click(button(name));
    expect(props[asked]).toHaveBeenCalledWith(...values);
  });

  it('shows what is so, with the very same elements, so that the focus stays', () => {
    const { update } = show();
    const first = button(/Availability/);
    first.focus();
    expect(pressed()).toEqual([]);
    expect(button('Note').getAttribute('aria-disabled')).toBe('true');
    expect(button('Note').title).toBe('Choose a dimension first');
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    update({ tags: [tag('availability'), tag('sensitivity')], direction: 'concern', stored: true, status: 'Saved' });
    expect(pressed()).toEqual(['1Availability', '2Sensitivity', '! Concern']);
    expect(button('Note').getAttribute('aria-disabled')).toBe('false');
    expect(button('Note').title).toBe('');
    expect(button('Delete')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Saved');
    expect(document.activeElement).toBe(first);
    update({ failed: true, status: 'Not saved' });
    expect(screen.getByRole('status').className).toContain('failed');
  });

  it('calls what it was told last', () => {
    const { props, update } = show();
    const onToggle = vi.fn();
    update({ onToggle });
    fireEvent.click(button(/Sensitivity/));
    expect(onToggle).toHaveBeenCalledWith('sensitivity');
    expect(props.onToggle).not.toHaveBeenCalled();
  });

  it('without dimensions says why, and leads to the panel alone', () => {
    show({ items: [], labels: { ...labels, toolbar: 'Your annotations are locked', note: 'Open the panel' } });
    expect(screen.getByText('Your annotations are locked')).toBeTruthy();
    expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual([
      'Open the panel',
      'Close',
    ]);
    expect(button('Open the panel').getAttribute('aria-disabled')).toBe('false');
  });

  it('explains each dimension to who listens', () => {
    show();
    const explained = document.getElementById(button(/Availability/).getAttribute('aria-describedby') ?? '');
    const [availability] = secureBase.dimensions;
    expect(explained?.textContent).toContain(availability?.definition);
  });
});
