import report from './en/report.ftl?raw';
import { createTranslate, type Translate } from './index';

/** A translator that also knows the sentences of exported documents and of the dialogs that make them. */
export function createDocumentTranslate(): Translate {
  return createTranslate([report]);
}
