import type { ComponentChildren } from 'preact';
import { useText } from './text';

/** The product's name on top of a page, under a strip of the five dimensions' colours. */
export function PageHeader({ children }: { readonly children?: ComponentChildren }) {
  const text = useText();
  return (
    <header class="page-header">
      <p class="page-header-name">{text('product-name')}</p>
      {children}
    </header>
  );
}
