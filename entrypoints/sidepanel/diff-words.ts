import type { WordChange } from '../../components/panel/panel-ports';

/** Two versions of a passage as one run each, or as one they share. */
export function diffWords(before: string, after: string): readonly WordChange[] {
  if (before === after) return [{ kind: 'same', text: before }];
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}
