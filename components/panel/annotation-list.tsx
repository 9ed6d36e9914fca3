import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Codebook } from '../../utils/core/codebook';
import { useText } from '../basics/text';
import { AnnotationCard } from './annotation-card';
import type { AnnotationGroup, PlacedAnnotation } from './arrange-annotations';
import { EntryGroup } from './entry-group';
import { entryRuns } from './entry-runs';
import { fulfilFocus } from './fulfil-focus';
import { usePanel } from './panel-context';

const TITLES: Readonly<Record<AnnotationGroup['state'], string>> = {
  changed: 'panel-group-changed',
  'not found': 'panel-group-not-found',
  'in place': 'panel-group-in-place',
  typed: 'panel-group-typed',
  'not on this page now': 'panel-group-absent',
  gone: 'panel-group-gone',
};

/** The annotations in their groups. One card takes part in the tab order; arrow keys go from card to card. */
export function AnnotationList({ codebook }: { readonly codebook: Codebook }) {
  const text = useText();
  const { desk, groups } = usePanel();
  const visible = groups.value.flatMap((group) => group.items.map((item) => item.annotation.id));
  const current = desk.currentId.value;
  const tabStop = current !== null && visible.includes(current) ? current : visible[0];
  const request = desk.focus.value;
  const openId = desk.openId.value;

  // After every rendering: what was asked for may be there only now.
  useLayoutEffect(() => {
    if (request && fulfilFocus(request)) desk.focus.value = null;
  });

  const group = groups.value.find(({ items }) => items.some(({ annotation }) => annotation.id === current))?.state;
  const before = useRef({ current, group });
  useLayoutEffect(() => {
    // A card that moved to another group was made anew, and its focus fell out of the page.
    const moved = before.current.current === current && before.current.group !== group;
    if (moved && document.activeElement === document.body) fulfilFocus({ part: 'card', id: current });
    before.current = { current, group };
  });

  const cardsOf = (items: readonly PlacedAnnotation[]) => (
    // biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver take the role away with the bullets
    <ul class="cards" role="list">
      {items.map(({ annotation, place }) => (
        <AnnotationCard
          key={annotation.id}
          annotation={annotation}
          place={place}
          codebook={codebook}
          open={annotation.id === openId}
          tabStop={annotation.id === tabStop}
        />
      ))}
    </ul>
  );

  return (
    <div class={desk.byEntry.value ? 'annotation-list by-entry' : 'annotation-list'}>
      {groups.value.map(({ state, items }) => (
        <section key={state} class="group" aria-labelledby={`group-${items[0]?.annotation.id}`}>
          <h2 class="group-title" id={`group-${items[0]?.annotation.id}`}>
            {text(TITLES[state])} <span class="quiet number">({items.length})</span>
          </h2>
          {(state === 'not on this page now' || state === 'gone') && (
            <p class="small quiet">{text(`${TITLES[state]}-why`)}</p>
          )}
          {desk.byEntry.value
            ? entryRuns(items).map((run) => (
                <EntryGroup key={run.items[0]?.annotation.id} entry={run.entry} count={run.items.length}>
                  {cardsOf(run.items)}
                </EntryGroup>
              ))
            : cardsOf(items)}
        </section>
      ))}
    </div>
  );
}
