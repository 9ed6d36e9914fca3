import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Draws what is in it once the page has been painted without it, in a task of its own: what is seen first is there
 * sooner, and no task takes long. One in another comes after it.
 */
export function Later({ children }: { readonly children: ComponentChildren }) {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => setIsPainted(true), []);
  return isPainted ? children : null;
}
