import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Annotation } from '../../utils/core/annotation';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { apartFrom, movesOf } from './mend-moves';
import { usePanel } from './panel-context';
import type { OtherKey, OtherSource } from './panel-ports';

/** From so many on, a page that has none of its passages is said to be another record's. */
const TELLING = 2;

/**
 * Mends a page whose key is shared by two records, or that has two keys: passages that are not on it are moved to
 * where they belong, and those of another page of the site are brought here. Every step can be undone.
 */
export function MendPage() {
  const text = useText();
  const id = useId();
  const { page, data, groups, ports, actions } = usePanel();
  const others = useSignal<readonly OtherSource[] | null>(null);
  const to = useSignal('');
  const from = useSignal('');
  const elsewhere = useSignal<OtherKey | null>(null);
  const view = page.value;
  const now = data.value;
  const isEmpty = now?.annotations.length === 0 && now.sourceKey.startsWith('http');
  const key = now?.sourceKey ?? '';
  useEffect(() => {
    if (!isEmpty) elsewhere.value = null;
    else
      void ports.findOtherKey(key).then((found) => {
        elsewhere.value = found;
      });
  }, [isEmpty, key]);
  if (view.status !== 'ready' || !now || !view.sourceKey.startsWith('http')) return null;

  // Those of frames are kept under the frame's own address.
  const isOfPage = ({ sourceKey }: Annotation) => sourceKey === view.sourceKey;
  const isLost = ({ state }: { state: string }) => state === 'not found';
  const lost = groups.value
    .filter(isLost)
    .flatMap(({ items }) => items.map(({ annotation }) => annotation))
    .filter(isOfPage);
  const sought = now.annotations.filter((annotation) => isOfPage(annotation) && annotation.gone === undefined);
  const isAnother = lost.length >= TELLING && lost.length === sought.length;
  const read = async () => {
    others.value = await ports.otherSources(view.sourceKey);
    from.value = elsewhere.value?.key ?? others.value[0]?.key ?? '';
  };
  const name = ({ title, key, reference, annotations }: OtherSource) => {
    const values = { title: title || key, count: annotations.length };
    return reference ? text('mend-page-of', { reference, ...values }) : text('mend-page', values);
  };
  const move = async () => {
    const target = others.value?.find(({ key }) => key === to.value);
    const title = target?.title ?? text('mend-apart-title', { title: view.title });
    const key = target?.key ?? apartFrom(view.sourceKey, others.value ?? []);
    await actions.move(movesOf(lost, key), { key: view.sourceKey, title: view.title, reference: now.reference }, title);
    others.value = null;
  };
  const bring = async () => {
    const source = others.value?.find(({ key }) => key === from.value);
    if (source) await actions.move(movesOf(source.annotations, view.sourceKey), source, view.title);
    others.value = null;
  };

  return (
    <details
      class="panel-more mend-page"
      open={isAnother || elsewhere.value !== null || undefined}
      onToggle={(event) => {
        if (event.currentTarget.open && !others.value) void read();
      }}
    >
      <summary>{text('mend-title')}</summary>
      {elsewhere.value && (
        <p>
          {text('mend-here-elsewhere', {
            count: elsewhere.value.here,
            title: elsewhere.value.title || elsewhere.value.key,
          })}
        </p>
      )}
      {isAnother && <p>{text('mend-none-here', { count: lost.length })}</p>}
      {isAnother && <p>{text('mend-or-address')}</p>}
      {lost.length > 0 && (
        <div>
          {!isAnother && <p>{text('mend-not-here', { count: lost.length })}</p>}
          <label for={`${id}-to`}>{text('mend-where')}</label>
          <select
            id={`${id}-to`}
            class="input"
            value={to.value}
            onChange={(event) => {
              to.value = event.currentTarget.value;
            }}
          >
            <option value="">{text('mend-apart')}</option>
            {others.value?.map((other) => (
              <option key={other.key} value={other.key}>
                {name(other)}
              </option>
            ))}
          </select>
          <Button onClick={() => void move()} disabled={others.value === null}>
            {text('mend-move')}
          </Button>
        </div>
      )}
      {others.value?.length === 0 && <p class="quiet">{text('mend-no-other')}</p>}
      {others.value && others.value.length > 0 && (
        <div>
          <p>{text('mend-bring-what')}</p>
          <label for={`${id}-from`}>{text('mend-bring-from')}</label>
          <select
            id={`${id}-from`}
            class="input"
            value={from.value}
            onChange={(event) => {
              from.value = event.currentTarget.value;
            }}
          >
            {others.value.map((other) => (
              <option key={other.key} value={other.key}>
                {name(other)}
              </option>
            ))}
          </select>
          <Button onClick={() => void bring()}>{text('mend-bring')}</Button>
        </div>
      )}
    </details>
  );
}
