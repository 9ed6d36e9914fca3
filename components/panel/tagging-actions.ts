import { batch } from '@preact/signals';
import type { Annotation, Direction, Facet, Side, Tag } from '../../utils/core/annotation';
import { withDimension, withDirection, withoutDimension, withSide } from '../../utils/core/tags';
import type { ActionParts, Report } from './action-parts';

/** What is said of a passage. */
export interface TaggingActions {
  /** Gives a dimension or takes it away; taking the last one away asks whether to delete instead. */
  toggleDimension(annotation: Annotation, dimension: string): Promise<void>;
  /** To one dimension, or with `null` to all of the annotation's. */
  setDirection(annotation: Annotation, dimension: string | null, direction: Direction): Promise<void>;
  setSide(annotation: Annotation, dimension: string, side: Side): Promise<void>;
  /** Says that the passage is a fact, an opinion … or unsays it. */
  toggleFacet(annotation: Annotation, facet: Facet): Promise<void>;
  /** Chooses it as a key quotation, or not any more. */
  toggleKeyQuotation(annotation: Annotation): Promise<void>;
}

/** Actions that change an annotation's tags, its facets and its being a key quotation. */
export function createTaggingActions({ desk, editor, data }: ActionParts, report: Report): TaggingActions {
  const changeTags = async (annotation: Annotation, edit: (tags: readonly Tag[]) => readonly Tag[]) => {
    const change = ({ tags }: Annotation) => {
      const edited = edit(tags);
      return edited.length > 0 && edited !== tags ? { tags: edited } : null;
    };
    if (report.done(await editor.change(annotation, change))) desk.toast.value = null;
  };

  return {
    async toggleDimension(annotation, dimension) {
      const codebook = data()?.codebook;
      if (!codebook) return;
      // Meant as it looks now: pressed again before the first press is stored, it is still the same wish.
      if (!annotation.tags.some((tag) => tag.dimension === dimension)) {
        return changeTags(annotation, (tags) => withDimension(tags, dimension, codebook));
      }
      if (annotation.tags.length > 1) {
        return changeTags(annotation, (tags) => withoutDimension(tags, dimension));
      }
      batch(() => {
        desk.openId.value = annotation.id;
        desk.askDelete.value = annotation.id;
        desk.focus.value = { part: 'delete', id: annotation.id };
      });
    },
    setDirection: (annotation, dimension, direction) =>
      changeTags(annotation, (tags) => withDirection(tags, dimension, direction)),
    setSide: (annotation, dimension, side) => changeTags(annotation, (tags) => withSide(tags, dimension, side)),
    async toggleFacet(annotation, facet) {
      const wanted = !annotation.facets?.includes(facet);
      const change = ({ facets: now = [] }: Annotation) => {
        const others = now.filter((one) => one !== facet);
        return now.includes(facet) === wanted ? null : { facets: wanted ? [...others, facet] : others };
      };
      if (report.done(await editor.change(annotation, change))) desk.toast.value = null;
    },
    async toggleKeyQuotation(annotation) {
      const wanted = !annotation.keyQuotation;
      const change = ({ keyQuotation = false }: Annotation) =>
        keyQuotation === wanted ? null : { keyQuotation: wanted };
      if (report.done(await editor.change(annotation, change))) desk.toast.value = null;
    },
  };
}
