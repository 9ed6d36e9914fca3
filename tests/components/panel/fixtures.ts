import { type Signal, signal } from '@preact/signals';
import type { PageData, PanelPorts, ReadyPage } from '../../../components/panel/panel-ports';
import type { Annotation, Tag } from '../../../utils/core/annotation';
import { changeAnnotation, deleteAnnotation, restoreAnnotation } from '../../../utils/core/annotation-changes';
import { secureBase } from '../../../utils/core/codebooks/secure-base';
import type { Command, Outcome } from '../../../utils/core/command';
import type { Place } from '../../../utils/core/place';

export const SOURCE = 'https://records.test/case/7';
export const NOW = Date.parse('2026-11-22T09:00:00.000Z');

/** A UUID that ends in this number. */
export const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const tag = (dimension: string, said: Partial<Tag> = {}): Tag => ({
  dimension,
  direction: null,
  side: null,
  ...said,
});

/** The annotation with this number: made at its hundredth character, an hour ago. */
export function annotationOf(
  number: number,
  parts: Partial<Annotation> & { readonly passage?: string } = {},
): Annotation {
  const { passage = `Passage ${number}`, ...rest } = parts;
  return {
    id: uuid(number),
    revision: 1,
    reviewId: uuid(900),
    sourceKey: SOURCE,
    target: {
      quote: { exact: passage, prefix: '', suffix: '' },
      position: { start: number * 100, end: number * 100 + passage.length },
    },
    entry: null,
    tags: [tag('availability')],
    note: '',
    reviewer: '',
    created: '2026-11-22T08:00:00.000Z',
    modified: '2026-11-22T08:00:00.000Z',
    deleted: null,
    ...rest,
  };
}

/** Where an annotation of these fixtures was made, still in place. */
export function placeOf(annotation: Annotation, parts: Partial<Place> = {}): Place {
  return {
    id: annotation.id,
    state: 'in place',
    start: annotation.target.position.start,
    found: null,
    candidates: [],
    ...parts,
  };
}

export function pageOf(places: readonly Place[], parts: Partial<ReadyPage> = {}): ReadyPage {
  return {
    status: 'ready',
    sourceKey: SOURCE,
    title: 'Daily log',
    frames: [{ frameId: 0, sourceKey: parts.sourceKey ?? SOURCE, title: 'Daily log', order: [] }],
    closed: [],
    places: new Map(places.map((place) => [place.id, place])),
    selected: null,
    notice: null,
    ...parts,
  };
}

function dataOf(annotations: readonly Annotation[], parts: Partial<PageData> = {}): PageData {
  return {
    sourceKey: SOURCE,
    reviewName: 'Annual review',
    codebook: secureBase,
    reference: 'FC-1032',
    references: ['FC-1032', 'FC-1044'],
    referencesBySource: new Map([[SOURCE, 'FC-1032']]),
    annotations,
    ...parts,
  };
}

/** A writer over a signal, after the rules of `Command`: what it has stored is what the data shows. */
export interface FakeStore {
  readonly data: Signal<PageData>;
  readonly commands: Command[];
  /** Answers the next command instead of the store; `null` to let it through. */
  next: (() => Promise<Outcome>) | null;
  /** An annotation made, or brought, by somebody else. */
  addElsewhere(annotation: Annotation): void;
  /** A change made by somebody else. */
  changeElsewhere(id: string, parts: Partial<Annotation>): void;
  run(command: Command): Promise<Outcome>;
}

export function createFakeStore(annotations: readonly Annotation[]): FakeStore {
  const all = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const data = signal(dataOf(annotations));
  const put = (annotation: Annotation) => {
    all.set(annotation.id, annotation);
    data.value = { ...data.value, annotations: [...all.values()].filter(({ deleted }) => deleted === null) };
    return annotation;
  };

  const run = async (command: Command): Promise<Outcome> => {
    store.commands.push(command);
    const answer = store.next;
    store.next = null;
    if (answer) return answer();
    if (command.kind === 'assign-record') {
      data.value = { ...data.value, reference: command.reference || null };
      return { kind: 'done', annotation: null };
    }
    if (!('revision' in command) || command.kind === 'assess') return { kind: 'refused' };
    const current = all.get(command.id);
    if (!current) return { kind: 'missing' };
    if (current.revision !== command.revision) return { kind: 'conflict', annotation: current };
    const now = new Date(NOW).toISOString();
    const changed =
      command.kind === 'change-annotation'
        ? changeAnnotation(current, command.change, data.value.codebook, now)
        : command.kind === 'delete-annotation'
          ? deleteAnnotation(current, now)
          : restoreAnnotation(current, now);
    return { kind: 'done', annotation: put(changed) };
  };

  const store: FakeStore = {
    data,
    commands: [],
    next: null,
    addElsewhere: put,
    changeElsewhere: (id, parts) => {
      const current = all.get(id);
      if (current) put({ ...current, ...parts, revision: current.revision + 1 });
    },
    run,
  };
  return store;
}

/** Ports over a store; every question to the page is answered with what `answers` has. */
export function portsOf(store: Pick<FakeStore, 'run'>, answers: Partial<PanelPorts> = {}): PanelPorts {
  return {
    run: store.run,
    goTo: async () => true,
    goToCandidate: async () => true,
    describePlace: async () => null,
    describeSelection: async () => ({ notice: 'nothing-selected' }),
    history: async () => [],
    readFields: async () => [],
    otherSources: async () => [],
    documentPages: async () => null,
    earlierDocuments: async () => [],
    readAddresses: async () => null,
    findOtherKey: async () => null,
    setAlwaysOn: async () => true,
    lookFor: async () => 'nowhere',
    openOrigin: async () => true,
    openDashboard: () => {},
    openOptions: () => {},
    now: () => NOW,
    ...answers,
  };
}
