import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Draws what is in it, and each change of it, in a task of its own once the page around it has been painted: what is seen
 * first is there sooner, and no task takes long.
 */
export function Later({ children }: { readonly children: ComponentChildren }) {
  const [drawn, setDrawn] = useState<ComponentChildren>(null);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(children));
    return () => clearTimeout(timer);
  }, [children]);
  return drawn;
}
