import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/i18n';

const TextContext = createContext<Translate | null>(null);

/** Gives every view below it the sentences of the interface. */
export function TextProvider(props: { readonly translate: Translate; readonly children: ComponentChildren }) {
  return <TextContext.Provider value={props.translate}>{props.children}</TextContext.Provider>;
}

/** The translator of the nearest `TextProvider`; throws an `Error` where there is none. */
export function useText(): Translate {
  const translate = useContext(TextContext);
  if (!translate) throw new Error('no TextProvider above this view');
  return translate;
}
