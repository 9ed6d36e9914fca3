import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../basics/button';

/** The first of a long list, and the button for more. */
interface Batch<T> {
  readonly shown: readonly T[];
  /** `null` when all are shown. */
  readonly more: ComponentChildren;
}

/** A list shown `size` at a time, as very many at once make a page slow; `label` says how many more there will be. */
export function useBatch<T>(things: readonly T[], size: number, label: (count: number) => string): Batch<T> {
  const [count, setCount] = useState(size);
  const left = things.length - count;
  const more = left > 0 && <Button onClick={() => setCount(count + size)}>{label(Math.min(size, left))}</Button>;
  return { shown: left > 0 ? things.slice(0, count) : things, more };
}
