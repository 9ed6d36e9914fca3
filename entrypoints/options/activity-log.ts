import { type ReadonlySignal, signal } from '@preact/signals';
import type { LogState } from '../../components/options/log-section';
import { activityLogAsCsv, activityLogAsJson } from '../../utils/export/activity-log';
import { fileName, mediaType } from '../../utils/export/file-name';
import { firstBrokenEntry } from '../../utils/storage/audit-log';
import { live } from '../../utils/storage/live';
import type { Reader } from '../../utils/storage/repository';
import { localDate } from '../shared/local-date';
import type { SavedFile } from '../shared/save-file';

/** The activity log as it stands, and as files. */
export interface ActivityLog {
  readonly state: ReadonlySignal<LogState>;
  /** The whole log, as it is now. Rejects when it can't be read. */
  file(format: 'csv' | 'json', moment: Date, version: string): Promise<SavedFile>;
}

/** Reads the log, and again whenever something has changed. */
export function followActivityLog(reader: Pick<Reader, 'audit'>): ActivityLog {
  const state = signal<LogState>(null);
  const read = async (): Promise<LogState> => {
    const entries = await reader.audit();
    const broken = await firstBrokenEntry(entries);
    return { kind: 'read', entries: entries.length, broken: broken === null ? null : broken + 1 };
  };
  live(
    read,
    (value) => {
      state.value = value;
    },
    () => {
      state.value = { kind: 'failed' };
    },
  );
  return {
    state,
    async file(format, moment, version) {
      const entries = await reader.audit();
      const name = format === 'csv' ? 'logCsv' : 'logJson';
      const made = { exported: moment.toISOString(), tool: version };
      const text = format === 'csv' ? activityLogAsCsv(entries) : activityLogAsJson(entries, made);
      return { name: fileName(name, localDate(moment)), type: mediaType(name), text };
    },
  };
}
