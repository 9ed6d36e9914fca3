/**
 * Arrow keys, Home and End in a toolbar, after the WAI-ARIA authoring practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/): one tab stop, arrows between the buttons.
 */
export function rove(toolbar: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...toolbar.querySelectorAll<HTMLElement>('button, summary')].filter((button) =>
    button.checkVisibility(),
  );
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const to = destination(event.key, at, buttons.length);
  const next = to === null ? undefined : buttons[to];
  if (!next) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

function destination(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
