import * as v from 'valibot';
import type { AnnotationChange, Command, SettingsChange } from '../command';
import { MAX_REFERENCE, MAX_SOURCE_KEY, MAX_TITLE } from '../limits';
import {
  changedEntrySchema,
  facetsSchema,
  noteSchema,
  revisionSchema,
  sentEntrySchema,
  sourceKeySchema,
  tagsSchema,
} from './annotation';
import { dimensionAssessmentSchema } from './assessment';
import { codebookSchema, versionSchema } from './codebook';
import { parserOf } from './parse';
import {
  addressRulesSchema,
  changesSchema,
  lockMinutesSchema,
  newReviewSchema,
  pseudonymsSchema,
  reviewerSchema,
  siteAddressSchema,
} from './record';
import { targetSchema } from './target';
import { dateSchema, pageTextUpTo, slugSchema, textUpTo, uuidSchema } from './text';

/** More entries than this on one page are a fault. */
const MAX_ENTRIES = 100_000;

/** Annotations that are moved at once; more than any page has. */
const MAX_MOVES = 20_000;

const changeSchema: v.GenericSchema<unknown, AnnotationChange> = v.strictObject({
  tags: v.exactOptional(tagsSchema),
  note: v.exactOptional(noteSchema),
  facets: v.exactOptional(facetsSchema),
  keyQuotation: v.exactOptional(v.boolean()),
  gone: v.exactOptional(v.boolean()),
  target: v.exactOptional(targetSchema),
  entry: v.exactOptional(v.nullable(changedEntrySchema)),
});

const settingsChangeSchema: v.GenericSchema<unknown, SettingsChange> = v.strictObject({
  reviewId: v.exactOptional(uuidSchema),
  reviewer: v.exactOptional(reviewerSchema),
  lockMinutes: v.exactOptional(lockMinutesSchema),
  role: v.exactOptional(reviewerSchema),
});

const commandSchema: v.GenericSchema<unknown, Command> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('create-annotation'),
    id: uuidSchema,
    sourceKey: sourceKeySchema,
    sourceTitle: pageTextUpTo(MAX_TITLE),
    target: targetSchema,
    entry: v.nullable(sentEntrySchema),
    tags: tagsSchema,
  }),
  v.strictObject({
    kind: v.literal('change-annotation'),
    id: uuidSchema,
    revision: revisionSchema,
    change: changeSchema,
  }),
  v.strictObject({ kind: v.literal('delete-annotation'), id: uuidSchema, revision: revisionSchema }),
  v.strictObject({ kind: v.literal('restore-annotation'), id: uuidSchema, revision: revisionSchema }),
  v.strictObject({
    kind: v.literal('assign-record'),
    sourceKey: sourceKeySchema,
    sourceTitle: pageTextUpTo(MAX_TITLE),
    reference: textUpTo(MAX_REFERENCE),
  }),
  v.strictObject({ kind: v.literal('create-review'), review: newReviewSchema }),
  v.strictObject({
    kind: v.literal('move-annotations'),
    moves: v.pipe(
      v.array(v.strictObject({ id: uuidSchema, revision: revisionSchema, sourceKey: sourceKeySchema })),
      v.minLength(1),
      v.maxLength(MAX_MOVES),
      v.check((moves) => new Set(moves.map(({ id }) => id)).size === moves.length),
    ),
    titles: v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SOURCE_KEY)), pageTextUpTo(MAX_TITLE)),
  }),
  v.strictObject({
    kind: v.literal('count-entries'),
    sourceKey: sourceKeySchema,
    dates: v.pipe(v.array(dateSchema), v.maxLength(MAX_ENTRIES)),
  }),
  v.strictObject({
    kind: v.literal('assess'),
    reviewId: uuidSchema,
    recordId: uuidSchema,
    revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    dimension: dimensionAssessmentSchema,
  }),
  v.strictObject({ kind: v.literal('save-codebook'), codebook: codebookSchema }),
  v.strictObject({ kind: v.literal('delete-codebook'), id: slugSchema, version: versionSchema }),
  v.strictObject({
    kind: v.literal('renew-codebook'),
    reviewId: uuidSchema,
    from: versionSchema,
    codebook: codebookSchema,
  }),
  v.strictObject({ kind: v.literal('reassign-tags'), reviewId: uuidSchema, from: slugSchema, to: slugSchema }),
  v.strictObject({ kind: v.literal('set-pseudonyms'), recordId: uuidSchema, pseudonyms: pseudonymsSchema }),
  v.strictObject({ kind: v.literal('change-settings'), change: settingsChangeSchema }),
  v.strictObject({ kind: v.literal('set-address-rules'), site: siteAddressSchema, rules: addressRulesSchema }),
  v.strictObject({ kind: v.literal('note-backup'), changes: changesSchema }),
  v.strictObject({ kind: v.literal('keep-record'), recordId: uuidSchema, keepUntil: v.nullable(dateSchema) }),
  v.strictObject({ kind: v.literal('erase-record'), recordId: uuidSchema }),
]);

/** Unknown data as a command; titles and headings that a page made longer than the limit are cut. See `Parsed`. */
export const parseCommand = parserOf(commandSchema);
