import { type ActionParts, createReport } from './action-parts';
import { createKeepingActions, type KeepingActions } from './keeping-actions';
import { createMendingActions, type MendingActions } from './mending-actions';
import { createMovingActions, type MovingActions } from './moving-actions';
import { createTaggingActions, type TaggingActions } from './tagging-actions';

/** What can be done with one annotation; each says by toast or problem how it went. */
export interface AnnotationActions extends TaggingActions, KeepingActions, MendingActions, MovingActions {}

/** The actions of the panel in front of this desk. */
export function createAnnotationActions(parts: ActionParts): AnnotationActions {
  const report = createReport(parts);
  return {
    ...createTaggingActions(parts, report),
    ...createKeepingActions(parts, report),
    ...createMendingActions(parts, report),
    ...createMovingActions(parts, report),
  };
}
