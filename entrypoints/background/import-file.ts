import * as v from 'valibot';
import type { MergeOutcome } from '../../utils/core/merge';
import { misfitOf } from '../../utils/core/misfit';
import { everythingFields } from '../../utils/core/schema/everything';
import { parserOf } from '../../utils/core/schema/parse';
import type { Writer } from '../../utils/storage/repository';

const parseEverything = parserOf(v.strictObject(everythingFields));

/** Merges what the dashboard sends when it is whole; the file was read there, but a message is looked at again. */
export async function importFile(data: unknown, writer: Pick<Writer, 'merge'>): Promise<MergeOutcome> {
  const parsed = parseEverything(data);
  if (!parsed.ok || misfitOf(parsed.value) !== null) return { kind: 'refused' };
  return writer.merge(parsed.value);
}
