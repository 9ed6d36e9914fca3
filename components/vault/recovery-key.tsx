import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface RecoveryKeyProps {
  readonly recoveryKey: string;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: () => void;
  readonly onKept: () => void;
}

/** The recovery key, the only time it can be seen. It stays until the person says that it is kept. */
export function RecoveryKey({ recoveryKey, onCopy, onPrint, onKept }: RecoveryKeyProps) {
  const text = useText();
  const [kept, setKept] = useState(false);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const copy = async () => setSaid(text((await onCopy(recoveryKey)) ? 'vault-key-copied' : 'vault-key-not-copied'));
  const leave = () => (kept ? onKept() : setSaid(text('vault-key-say-kept')));
  return (
    <section class="recovery-key" aria-labelledby="recovery-key-title">
      <h3 class="heading-m" id="recovery-key-title" tabIndex={-1} ref={title}>
        {text('vault-key-title')}
      </h3>
      <p>{text('vault-key-what')}</p>
      <code class="recovery-key-digits">{recoveryKey}</code>
      <p>{text('vault-key-where')}</p>
      <div class="screen-only">
        <div class="button-row">
          <Button onClick={() => void copy()}>{text('vault-key-copy')}</Button>
          <Button onClick={onPrint}>{text('vault-key-print')}</Button>
        </div>
        <p>
          <label class="choice">
            <input type="checkbox" checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
            <span>{text('vault-key-kept')}</span>
          </label>
        </p>
        <Button look="primary" onClick={leave}>
          {text('vault-key-done')}
        </Button>
        <p role="status">{said}</p>
      </div>
    </section>
  );
}
