import type { ComponentChildren } from 'preact';
import { Button } from '../basics/button';

/** One thing of a list, and the words of the button that takes it back. */
interface RemovableItem {
  readonly key: string;
  readonly content: ComponentChildren;
  readonly remove: string;
  /** The same for assistive technology, with what is taken back. */
  readonly removeName: string;
  readonly onRemove: () => void;
}

interface RemovableListProps {
  /** The id of the heading. */
  readonly id: string;
  readonly title: string;
  /** What the list is, or that there is nothing in it. */
  readonly lead: string;
  readonly items: readonly RemovableItem[];
}

/** A section of what the person has said once, each with the way to take it back. */
export function RemovableList({ id, title, lead, items }: RemovableListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="heading-m" id={id}>
        {title}
      </h2>
      <p>{lead}</p>
      {items.length > 0 && (
        <table class="table sites">
          <tbody>
            {items.map(({ key, content, remove, removeName, onRemove }) => (
              <tr key={key}>
                <th scope="row">{content}</th>
                <td>
                  <Button aria-label={removeName} onClick={onRemove}>
                    {remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
