import type { Table } from 'dexie';
import type { Everything } from '../../core/everything';
import type { Settings } from '../../core/record';
import { parseAnnotation } from '../../core/schema/annotation';
import type { Parsed } from '../../core/schema/parse';
import { parseRecord, parseReview, parseSettings, parseSource } from '../../core/schema/record';
import type { Database } from '../database';
import type { DamagedRow } from '../repository';

/** What version 1 left in its tables, which held things as they are. */
export interface Version1 {
  readonly everything: Everything;
  /** `null` when there are none. */
  readonly settings: Settings | null;
  /** The rows that could be read, to be deleted once they are stored anew. */
  readonly read: readonly { readonly table: Table<unknown, string>; readonly keys: readonly string[] }[];
  /** The others, which stay for somebody to look into. */
  readonly damaged: readonly DamagedRow[];
}

/** Reads it; nothing writes there any more. */
export async function readVersion1({ version1 }: Pick<Database, 'version1'>): Promise<Version1> {
  const settings = await readTable('settings', version1.settings, parseSettings);
  const reviews = await readTable('reviews', version1.reviews, parseReview);
  const records = await readTable('records', version1.records, parseRecord);
  const sources = await readTable('sources', version1.sources, parseSource);
  const annotations = await readTable('annotations', version1.annotations, parseAnnotation);
  return {
    everything: {
      reviews: reviews.things,
      records: records.things,
      sources: sources.things,
      annotations: annotations.things,
    },
    settings: settings.things[0] ?? null,
    read: [settings, reviews, records, sources, annotations],
    damaged: [settings, reviews, records, sources, annotations].flatMap(({ damaged }) => damaged),
  };
}

async function readTable<T>(
  name: DamagedRow['table'],
  table: Table<unknown, string>,
  parse: (row: unknown) => Parsed<T>,
) {
  const [keys, rows] = await Promise.all([table.toCollection().primaryKeys(), table.toArray()]);
  const parsed = rows.map(parse);
  return {
    table,
    things: parsed.flatMap((one) => (one.ok ? [one.value] : [])),
    keys: keys.filter((_, at) => parsed[at]?.ok),
    damaged: parsed.flatMap((one): readonly DamagedRow[] => (one.ok ? [] : [{ table: name, place: one.place }])),
  };
}
