import { areaAround } from './area';
import { type MarkStyle, unconfirmed } from './mark-style';
import { rangeOfStretch } from './page-text';
import type { PaintableMark, Painter } from './painter';
import type { Placer } from './placer';

/** What marks are painted with. */
export interface Painting {
  /** What is read of the page. */
  readonly root: Element;
  readonly placer: Placer;
  readonly painter: Painter;
  /** What a mark looks like, or `undefined` when there is none of this id any more. */
  readonly stylesOf: (id: string) => readonly MarkStyle[] | undefined;
}

/** Marks that are looked at between two pauses. */
const MARKS_A_STEP = 32;

/** Paints marks where they stand now, all at once; those that stand nowhere lose their paint. Yields before that. */
export function* repaint(ids: Iterable<string>, { root, placer, painter, stylesOf }: Painting): Generator<void, void> {
  const found: Omit<PaintableMark, 'styles'>[] = [];
  const gone: string[] = [];
  for (const id of ids) {
    const place = placer.standing(id)?.place;
    const range = place && rangeOfStretch(place);
    const area = range && areaAround(range, root);
    if (range && area) found.push({ id, range, area });
    else gone.push(id);
    if ((found.length + gone.length) % MARKS_A_STEP === 0) yield;
  }
  const paintable: PaintableMark[] = [];
  for (const mark of found) {
    // It may have been taken away, or look otherwise, since it was found.
    const styles = stylesOf(mark.id);
    const isInPlace = placer.standing(mark.id)?.state === 'in place';
    if (styles) paintable.push({ ...mark, styles: isInPlace ? styles : styles.map(unconfirmed) });
    else gone.push(mark.id);
  }
  painter.remove(gone);
  painter.paint(paintable);
}
