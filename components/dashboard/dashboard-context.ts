import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DimensionAssessment } from '../../utils/core/assessment';
import type { CaseRecord } from '../../utils/core/record';
import type { Quotation, Summary, SummaryFilter } from '../../utils/core/summary-types';

/** What the views of the summary can ask for. */
export interface DashboardPorts {
  /** Shows a passage where it stands in its record; says so when that can't be. */
  readonly showPassage: (quotation: Quotation) => void;
  /** Stores what is said of a dimension of a record; `revision` is the assessment's it was made from, 0 for none. */
  readonly assess: (record: CaseRecord, revision: number, said: DimensionAssessment) => Promise<boolean>;
  /** Gives the passages of a dimension that was taken out to another. */
  readonly reassign: (from: string, to: string) => void;
  /** The summary under another filter. */
  readonly summarise: (filter: SummaryFilter) => Summary | null;
  /** ISO 8601 date of today, where the reviewer is. */
  readonly today: () => string;
  /** Name or initials to put on a rating; may be empty. */
  readonly reviewer: string;
}

/** Views that are shown without a dashboard round them can ask for nothing. */
export const DashboardContext = createContext<DashboardPorts>({
  showPassage: () => undefined,
  assess: async () => false,
  reassign: () => undefined,
  summarise: () => null,
  today: () => '',
  reviewer: '',
});

/** The ports of the dashboard round this view. */
export function useDashboard(): DashboardPorts {
  return useContext(DashboardContext);
}
