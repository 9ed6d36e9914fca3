// Prints what anchoring and painting cost and how right they are, ours beside the peers in the same Chromium.
//   npm run bench:anchoring -- [--corpus FILE] [--only NAME]
import { parseArgs } from 'node:util';
import { scoreCorpus } from './corpus.ts';
import { scoreLogs } from './logs.ts';
import { measurePainting, measureTax, measureUsability } from './painting.ts';
import { measureReRendering } from './re-rendering.ts';
import { timeEngines, timeGrowth } from './speed.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, only: { type: 'string' } } });

type Rows = Record<string, unknown>[];

const PARTS: Record<string, { readonly title: string; readonly run: () => Promise<Rows> }> = {
  logs: { title: 'Daily logs, 70 % repeated sentences (two logs of 40 entries a case)', run: scoreLogs },
  speed: { title: '1,000 passages on 2 MB of text', run: () => timeEngines(2_000_000, 1000) },
  growth: { title: 'How our time grows', run: timeGrowth },
  react: {
    title: 'React renders one entry of a list again: CPU of the main thread until all is anchored and painted, ms',
    run: measureReRendering,
  },
  painting: { title: 'Painting marks, and taking them away', run: measurePainting },
  tax: { title: "What 5,000 painted marks cost the page's own work, ms each", run: measureTax },
  usability: {
    title: 'Pages that are too much: longest tasks in processor time, ms, and what is said',
    run: measureUsability,
  },
};

for (const [name, part] of Object.entries(PARTS)) {
  if (values.only && values.only !== name) continue;
  console.log(`\n${part.title}`);
  console.table(await part.run());
}
if (values.corpus && (!values.only || values.only === 'corpus')) {
  console.log('\nReal page edits');
  console.table(await scoreCorpus(values.corpus));
} else if (!values.corpus) {
  console.log('\nReal page edits: not measured, as no corpus was given (--corpus FILE).');
}
