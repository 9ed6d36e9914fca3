import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { useText } from '../basics/text';
import { DimensionChips } from './dimension-chips';
import { usePanel } from './panel-context';
import type { FieldInFrame } from './panel-ports';
import { passageInField } from './passage-in-field';

/** The texts of the page's read-only fields, in which nothing can be painted: passages are chosen here instead. */
export function FieldTexts() {
  const text = useText();
  const { ports } = usePanel();
  const fields = useSignal<readonly FieldInFrame[] | null>(null);
  const read = async () => {
    fields.value = null;
    fields.value = await ports.readFields();
  };
  return (
    <details
      class="panel-more"
      onToggle={(event) => {
        if (event.currentTarget.open) void read();
        else fields.value = null;
      }}
    >
      <summary>{text('fields-title')}</summary>
      <p>{text(fields.value?.length === 0 ? 'fields-none' : 'fields-how')}</p>
      {fields.value?.map((field, index) => (
        // Fields have no identity of their own but their place.
        <FieldText key={`${index} ${field.source.sourceKey} ${field.label}`} field={field} />
      ))}
    </details>
  );
}

function FieldText({ field }: { readonly field: FieldInFrame }) {
  const text = useText();
  const id = useId();
  const said = useSignal('');
  const area = useRef<HTMLTextAreaElement>(null);
  const { data, actions } = usePanel();
  const name = field.label || text('fields-unnamed');

  const mark = async (dimension: string) => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const target = passageInField(field, name, selectionStart, selectionEnd);
    if (typeof target === 'string') said.value = text(`fields-${target}`);
    else if (await actions.markUnpainted(target, dimension, field.source)) said.value = text('panel-marked');
  };

  return (
    <div class="field-text">
      <label for={id}>{name}</label>
      <textarea id={id} class="input" rows={4} readOnly value={field.text} ref={area} />
      <DimensionChips
        label={text('fields-mark', { field: name })}
        dimensions={data.value?.codebook.dimensions ?? []}
        onChoose={(dimension) => void mark(dimension)}
      />
      <p class="small" role="status">
        {said.value}
      </p>
    </div>
  );
}
