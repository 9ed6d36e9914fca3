import { useText } from '../basics/text';

/** The keys of the panel; `count` is how many dimensions there are. */
export function KeyHelp({ count }: { readonly count: number }) {
  const text = useText();
  const keys: readonly (readonly [key: string, sentence: string])[] = [
    ['↑ ↓', 'panel-key-move'],
    ['Enter', 'panel-key-open'],
    ['Esc', 'panel-key-close'],
    [text('panel-keys-between', { first: 1, last: count }), 'panel-key-dimensions'],
    ['S, C', 'panel-key-direction'],
    ['F, O, T, W', 'panel-key-facets'],
    ['Q', 'panel-key-quote'],
    ['N', 'panel-key-note'],
    ['Delete', 'panel-key-delete'],
    ['Ctrl+Z', 'panel-key-undo'],
    ['/', 'panel-key-search'],
  ];
  return (
    <details class="key-help">
      <summary>{text('panel-keys')}</summary>
      <dl>
        {keys.map(([key, sentence]) => (
          <div key={sentence}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(sentence)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
