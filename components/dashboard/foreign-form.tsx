import { useState } from 'preact/hooks';
import { Button } from '../basics/button';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { useText } from '../basics/text';
import type { MergedFile } from './merged-file';
import { type ForeignTag, TagMap } from './tag-map';

/** What a file of another tool holds; its tags have to be given dimensions. */
export interface ForeignContents {
  readonly foreign: {
    readonly name: string;
    readonly review: string;
    readonly annotations: number;
    readonly leftOut: number;
    readonly tags: readonly ForeignTag[];
    readonly dimensions: readonly { readonly id: string; readonly name: string }[];
  };
  /** `tags` with the dimensions that were chosen. */
  readonly adopt: (tags: readonly ForeignTag[]) => Promise<MergedFile>;
}

interface ForeignFormProps {
  readonly contents: ForeignContents;
  readonly onImport: (work: () => Promise<MergedFile>) => void;
}

/** Says what a file of another tool holds, and asks which dimensions its tags stand for. */
export function ForeignForm({ contents: { foreign, adopt }, onImport }: ForeignFormProps) {
  const text = useText();
  const [tags, setTags] = useState(foreign.tags);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const { name, review, annotations, leftOut, dimensions } = foreign;
  const start = () => {
    if (tags.some(({ dimension }) => dimension !== null)) onImport(() => adopt(tags));
    else setErrors([{ text: text('import-tags-missing'), fieldId: 'tag-0' }]);
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>{text('import-foreign', { name, review, annotations })}</p>
      {leftOut > 0 && <p>{text('import-foreign-left-out', { count: leftOut })}</p>}
      <TagMap tags={tags} dimensions={dimensions} onChange={setTags} />
      <p>{text('import-foreign-what-happens')}</p>
      {tags.length > 0 && (
        <Button look="primary" onClick={start}>
          {text('import-merge')}
        </Button>
      )}
    </>
  );
}
