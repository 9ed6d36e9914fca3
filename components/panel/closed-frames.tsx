import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** Says which parts of the page can't be read yet, and lets the person allow them one address at a time. */
export function ClosedFrames({ closed }: { readonly closed: readonly string[] }) {
  const text = useText();
  const { ports, desk } = usePanel();
  const origins = closed.filter((origin) => origin !== '');

  const allow = async (origin: string) => {
    const allowed = await ports.openOrigin(origin);
    desk.problem.value = allowed ? null : text('panel-closed-frames-refused');
  };

  if (closed.length === 0) return null;
  return (
    <section class="closed-frames">
      {origins.length > 0 && (
        <>
          <h2 class="group-title">{text('panel-closed-frames-title')}</h2>
          <p class="small">{text('panel-closed-frames')}</p>
          <div class="button-row">
            {origins.map((origin) => (
              <Button key={origin} onClick={() => allow(origin)}>
                {text('panel-closed-frames-allow', { origin: hostOf(origin) })}
              </Button>
            ))}
          </div>
        </>
      )}
      {origins.length < closed.length && <p class="small">{text('panel-closed-frames-unknown')}</p>}
    </section>
  );
}

/** `https://forms.example:8080` as people say it. */
function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}
