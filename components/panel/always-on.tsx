import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { siteOf } from '../../utils/core/site';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** The switch that shows marks on a site without the button; nothing for pages that are of no site. */
export function AlwaysOn({ sourceKey }: { readonly sourceKey: string }) {
  const text = useText();
  const hint = useId();
  const said = useSignal('');
  const { sites, ports } = usePanel();
  const site = siteOf(sourceKey);
  if (!site) return null;
  const on = sites.value.some(({ pattern }) => pattern === site.pattern);
  const values = { site: site.name };

  const toggle = async () => {
    // Asked at once: browsers grant nothing outside the click.
    const done = await ports.setAlwaysOn(site.pattern, !on);
    said.value = text(done ? (on ? 'site-now-off' : 'site-now-on') : 'site-refused', values);
  };

  return (
    <div class="always-on">
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-describedby={hint}
        onClick={() => void toggle()}
      >
        <span class="switch-track" aria-hidden="true" />
        <span>{text('site-always-on', values)}</span>
      </button>
      <p class="small quiet" id={hint}>
        {text(on ? 'site-on-hint' : 'site-off-hint')}
      </p>
      <p class="small always-on-said" role="status">
        {said.value}
      </p>
    </div>
  );
}
