import { effect } from '@preact/signals';
import type { Translate } from '../../utils/i18n';
import type { PanelModel } from './panel-model';

/** How old an annotation may be to be announced, in milliseconds: what a merge or a restore brings is older. */
const FRESH = 10_000;

/** Says when an annotation was made on the page while the panel is open, with the way back, until `signal` aborts. */
export function announceNewAnnotations(
  { data, desk, actions, ports }: Pick<PanelModel, 'data' | 'desk' | 'actions' | 'ports'>,
  translate: Translate,
  signal: AbortSignal,
): void {
  const known = new Set<string>();
  let sourceKey: string | null = null;

  const stop = effect(() => {
    const now = data.value;
    if (!now) return;
    const firstLook = now.sourceKey !== sourceKey;
    sourceKey = now.sourceKey;
    const fresh = now.annotations.filter(
      ({ id, created }) => !known.has(id) && ports.now() - Date.parse(created) < FRESH,
    );
    for (const { id } of now.annotations) known.add(id);
    const annotation = fresh.at(-1);
    if (!annotation || firstLook) return;
    // More dimensions may follow at once, so it does not say which.
    desk.toast.value = {
      text: translate('panel-marked'),
      action: {
        label: translate('panel-undo'),
        run: () => {
          const current = data.peek()?.annotations.find(({ id }) => id === annotation.id);
          if (current) void actions.remove(current);
        },
      },
    };
  });
  signal.addEventListener('abort', stop, { once: true });
}
