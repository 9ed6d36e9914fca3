import { createApp, h, ref } from 'vue';
import { entriesOf } from './entries.ts';

const path = ref(location.hash);
const turns = ref(0);
addEventListener('hashchange', () => {
  path.value = location.hash;
});

/** A record app with routes in the fragment. */
createApp({
  render: () =>
    h('main', [
      h('a', { href: '#/case/1' }, 'Case 1'),
      ' ',
      h('a', { href: '#/case/2' }, 'Case 2'),
      h('button', { onClick: () => turns.value++ }, 'Render anew'),
      ...Array.from({ length: turns.value }, () => h('p', 'A line that was not there before.')),
      ...entriesOf(path.value.endsWith('2') ? 2 : 1).map(({ heading, text }) =>
        h('article', { key: `${turns.value} ${heading}` }, [h('h2', heading), h('p', text)]),
      ),
    ]),
}).mount('#app');
