// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { ZoomTools } from '../../../components/reader/zoom-tools';
import { createTranslate } from '../../../utils/i18n';

afterEach(cleanup);

function show(props: Partial<ComponentProps<typeof ZoomTools>> = {}) {
  const onZoom = vi.fn();
  const onFitWidth = vi.fn();
  render(
    <TextProvider translate={createTranslate()}>
      <ZoomTools pages={3} zoom={1} fitsWidth={false} onZoom={onZoom} onFitWidth={onFitWidth} {...props} />
    </TextProvider>,
  );
  return { onZoom, onFitWidth };
}

it('goes to the next step from a size between two', () => {
  const { onZoom } = show({ zoom: 0.363 });
  fireEvent.click(screen.getByRole('button', { name: 'Smaller' }));
  fireEvent.click(screen.getByRole('button', { name: 'Larger' }));
  expect(onZoom.mock.calls).toEqual([[0.33], [0.5]]);
  expect(screen.getByRole('status').textContent).toBe('36 %');
});

it('ends with the smallest and the largest step', () => {
  show({ zoom: 0.25 });
  expect(screen.getByRole('button', { name: 'Smaller' })).toHaveProperty('disabled', true);
  cleanup();
  show({ zoom: 4 });
  expect(screen.getByRole('button', { name: 'Larger' })).toHaveProperty('disabled', true);
});

it('fits pages to the width by a button that says whether they are, and by its key', () => {
  const { onFitWidth } = show({ fitsWidth: true });
  const button = screen.getByRole('button', { name: 'Fit to width', pressed: true });
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+\\');
  fireEvent.click(button);
  fireEvent.keyDown(window, { key: '\\', ctrlKey: true });
  // Without Control, and where it is AltGr, it is a letter.
  fireEvent.keyDown(window, { key: '\\' });
  fireEvent.keyDown(window, { key: '\\', ctrlKey: true, altKey: true });
  expect(onFitWidth).toHaveBeenCalledTimes(2);
});

it('fits nothing in a document that flows, which is as wide as the view anyway', () => {
  const { onFitWidth } = show({ pages: null });
  expect(screen.queryByRole('button', { name: 'Fit to width' })).toBeNull();
  fireEvent.keyDown(window, { key: '\\', ctrlKey: true });
  expect(onFitWidth).not.toHaveBeenCalled();
});
