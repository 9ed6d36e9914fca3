import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { siteOf } from '../../utils/core/site';
import type { Translate } from '../../utils/i18n';
import { TextProvider } from '../basics/text';
import { Toast } from '../basics/toast';
import { ClosedStore } from '../vault/closed-store';
import { RepairNotice } from '../vault/repair-notice';
import { AnnotationList } from './annotation-list';
import { ClosedFrames } from './closed-frames';
import { DocumentTools } from './document-tools';
import { FieldTexts } from './field-texts';
import { FilterBar } from './filter-bar';
import { KeyHelp } from './key-help';
import { LostNotes } from './lost-notes';
import { MendPage } from './mend-page';
import { NothingHere } from './nothing-here';
import { NoticeBar } from './notice-bar';
import { PageMessage } from './page-message';
import { PanelContext } from './panel-context';
import { PanelHead } from './panel-head';
import { handlePanelKey } from './panel-keys';
import type { PanelModel } from './panel-model';
import { WhichRecord } from './which-record';

/** The whole side panel. */
export function Panel({ model, translate }: { readonly model: PanelModel; readonly translate: Translate }) {
  const { toast } = model.desk;
  useEffect(() => {
    const controller = new AbortController();
    // On the document: a card that moves to another group takes the focus with it, and the keys still work.
    const heard = (event: KeyboardEvent) => handlePanelKey(model, event);
    document.addEventListener('keydown', heard, { signal: controller.signal });
    return () => controller.abort();
  }, [model]);
  return (
    <TextProvider translate={translate}>
      <PanelContext.Provider value={model}>
        <div class="panel">
          <PanelHead />
          <NoticeBar />
          <Repaired model={model} />
          <PanelBody model={model} />
          <Toast
            message={toast.value}
            onClose={() => {
              toast.value = null;
            }}
          />
        </div>
      </PanelContext.Provider>
    </TextProvider>
  );
}

function Repaired({ model }: { readonly model: PanelModel }) {
  const store = model.store.value;
  if (store.kind !== 'open' || model.repairTold.value) return null;
  return <RepairNotice report={store.report} onClose={model.tellRepair} />;
}

function PanelBody({ model }: { readonly model: PanelModel }) {
  const main = useRef<HTMLElement>(null);
  const { focus } = model.desk;
  const request = focus.value;
  // The last card is gone: focus stays where the list was, or it would fall out of the page.
  useLayoutEffect(() => {
    if (request?.id !== null) return;
    main.current?.focus();
    focus.value = null;
  });
  return (
    <main class="panel-main" tabIndex={-1} ref={main}>
      <PanelContent model={model} />
    </main>
  );
}

function PanelContent({ model }: { readonly model: PanelModel }) {
  const page = model.page.value;
  const data = model.data.value;
  const store = model.store.value;
  if (store.kind === 'closed') return <ClosedStore reason={store.reason} vault={model.vault} />;
  if (model.unreadable.value) return <PageMessage status="unreadable" />;
  if (page.status !== 'ready' || !data) return <PageMessage status={page.status} />;
  return (
    <>
      <LostNotes />
      <ClosedFrames closed={page.closed} />
      {data.annotations.length > 0 && <FilterBar codebook={data.codebook} />}
      {model.groups.value.length > 0 ? <AnnotationList codebook={data.codebook} /> : <NothingHere data={data} />}
      {data.sourceKey.startsWith('document:') ? (
        <DocumentTools key={`document ${data.sourceKey}`} />
      ) : (
        <FieldTexts key={`fields ${data.sourceKey}`} />
      )}
      <MendPage key={data.sourceKey} />
      <WhichRecord key={siteOf(data.sourceKey)?.pattern} />
      {data.annotations.length > 0 && <KeyHelp count={data.codebook.dimensions.length} />}
    </>
  );
}
