import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelModel } from './panel-model';

/** Gives every view of the panel its model. */
export const PanelContext = createContext<PanelModel | null>(null);

/** The model of the panel this view is in; throws an `Error` outside one. */
export function usePanel(): PanelModel {
  const model = useContext(PanelContext);
  if (!model) throw new Error('no PanelContext above this view');
  return model;
}
