import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { AddressRule } from '../../utils/core/address-rule';
import { useText } from '../basics/text';
import { AddressForm } from './address-form';
import { usePanel } from './panel-context';
import type { SiteAddresses } from './panel-ports';

/** Lets the person say which part of the page's address, or of a frame's, names the record. */
export function WhichRecord() {
  const text = useText();
  const id = useId();
  const { page, ports, desk } = usePanel();
  const frameId = useSignal(0);
  const read = useSignal<SiteAddresses | 'none' | null>(null);
  const view = page.value;
  if (view.status !== 'ready') return null;
  // A frame without an address of its own goes by the page around it.
  const frames = view.frames.filter(({ sourceKey }) => /^https?:/.test(sourceKey) && !sourceKey.includes(':~:frame='));
  if (frames.length === 0) return null;

  const look = async () => {
    read.value = null;
    read.value = (await ports.readAddresses(frameId.value)) ?? 'none';
  };
  const onRules = (site: string) => async (rules: readonly AddressRule[]) =>
    (await ports.run({ kind: 'set-address-rules', site, rules })).kind === 'done';
  const onSaid = (sentence: string) => {
    // The page may have another key now, and is shown anew.
    desk.toast.value = { text: sentence, action: null, stays: true };
    void look();
  };
  const now = read.value;
  return (
    <details
      class="panel-more which-record"
      onToggle={(event) => {
        if (event.currentTarget.open) void look();
        else read.value = null;
      }}
    >
      <summary>{text('address-title')}</summary>
      <p>{text('address-what')}</p>
      {frames.length > 1 && (
        <>
          <label for={`${id}-frame`}>{text('address-frame')}</label>
          <select
            id={`${id}-frame`}
            class="input"
            value={String(frameId.value)}
            onChange={(event) => {
              frameId.value = Number(event.currentTarget.value);
              void look();
            }}
          >
            {frames.map((frame) => (
              <option key={frame.frameId} value={String(frame.frameId)}>
                {frame.title || frame.sourceKey}
              </option>
            ))}
          </select>
        </>
      )}
      {now === null && <p class="quiet">{text('address-reading')}</p>}
      {now === 'none' && <p>{text('address-none')}</p>}
      {now !== null && now !== 'none' && (
        <AddressForm
          key={JSON.stringify([now.address, now.rules])}
          read={now}
          onRules={onRules(now.site)}
          onSaid={onSaid}
        />
      )}
    </details>
  );
}
