import * as v from 'valibot';
import type { AnnotationChange, Command } from '../command';
import { MAX_REFERENCE, MAX_TITLE } from '../limits';
import type { Settings } from '../record';
import { noteSchema, revisionSchema, sentEntrySchema, sourceKeySchema, tagsSchema } from './annotation';
import { parserOf } from './parse';
import { codebookIdSchema, pseudonymsSchema, purposeSchema, reviewerSchema, reviewNameSchema } from './record';
import { targetSchema } from './target';
import { pageTextUpTo, textUpTo, uuidSchema } from './text';

const changeSchema: v.GenericSchema<unknown, AnnotationChange> = v.strictObject({
  tags: v.exactOptional(tagsSchema),
  note: v.exactOptional(noteSchema),
  target: v.exactOptional(targetSchema),
  entry: v.exactOptional(v.nullable(sentEntrySchema)),
});

const settingsChangeSchema: v.GenericSchema<unknown, Partial<Settings>> = v.strictObject({
  reviewId: v.exactOptional(uuidSchema),
  reviewer: v.exactOptional(reviewerSchema),
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
  v.strictObject({
    kind: v.literal('create-review'),
    review: v.strictObject({
      id: uuidSchema,
      name: reviewNameSchema,
      purpose: purposeSchema,
      codebookId: codebookIdSchema,
    }),
  }),
  v.strictObject({ kind: v.literal('set-pseudonyms'), recordId: uuidSchema, pseudonyms: pseudonymsSchema }),
  v.strictObject({ kind: v.literal('change-settings'), change: settingsChangeSchema }),
]);

/** Unknown data as a command; titles and headings that a page made longer than the limit are cut. See `Parsed`. */
export const parseCommand = parserOf(commandSchema);
