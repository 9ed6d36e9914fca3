import type { Annotation } from '../../utils/core/annotation';
import type { Translate } from '../../utils/i18n';
import type { PanelDesk } from './panel-desk';
import type { PanelPorts } from './panel-ports';

/** Makes the page show a passage that it does not draw now, and says by problem when that can't be done. */
export async function lookForAnnotation(
  annotation: Annotation,
  { ports, desk, translate }: { readonly ports: PanelPorts; readonly desk: PanelDesk; readonly translate: Translate },
): Promise<void> {
  desk.looking.peek()?.stop();
  const controller = new AbortController();
  const own = { id: annotation.id, share: 0, stop: () => controller.abort() };
  desk.looking.value = own;
  desk.problem.value = null;
  const onShare = (share: number) => {
    if (!controller.signal.aborted) desk.looking.value = { ...own, share };
  };
  const outcome = await ports.lookFor(annotation, onShare, controller.signal);
  if (desk.looking.peek()?.id === annotation.id) desk.looking.value = null;
  if (outcome === 'nowhere') desk.problem.value = translate('panel-look-nowhere');
}
