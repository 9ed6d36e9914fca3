import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { type ExportChoice, firstChoice } from '../../components/dashboard/export-choice';
import type { Look } from '../../components/dashboard/export-look';
import type { Everything } from '../../utils/core/everything';
import type { OnStage } from '../../utils/core/export-stage';
import type { FoundName } from '../../utils/core/find-names';
import type { Settings } from '../../utils/core/record';
import { noFilter } from '../../utils/core/summary-types';
import type { Translate } from '../../utils/i18n';
import { pause } from '../../utils/storage/in-turns';
import { fileRequest, nameOf } from './export-file';
import { paperOf } from './paper';
import type { Services } from './services';

interface Exported {
  readonly model: DashboardModel;
  readonly everything: Everything;
  readonly settings: Settings;
  readonly services: Services;
  readonly say: (words: string) => void;
}

/** What the export dialog does: look at what a file will hold, and make it. */
export function exporting({ model, everything, settings, services, say }: Exported, text: Translate) {
  const { exporter, now, version } = services;
  const request = (choice: ExportChoice, moment: Date) =>
    fileRequest(choice, { model, everything, settings, version, moment });
  return {
    async look(choice: ExportChoice, signal: AbortSignal, onStage: OnStage): Promise<Look> {
      const { document, beginning, names } = await exporter.look(request(choice, now()), signal, onStage);
      // Taking the answer, parsing it and showing it are tasks of their own.
      await pause();
      const page = document === null ? null : paperOf(document);
      await pause();
      return { document: page, beginning, names };
    },
    /** Capitalised words of a record that may be names. */
    async suggest(recordId: string, signal: AbortSignal): Promise<readonly FoundName[]> {
      const asked = request({ ...firstChoice, format: 'qdpx', content: 'quotations' }, now());
      const filter = { ...noFilter, records: [recordId] };
      const { names } = await exporter.look({ ...asked, names: 'written', filter }, signal);
      return names;
    },
    async make(choice: ExportChoice, signal: AbortSignal, onStage: OnStage): Promise<void> {
      const moment = now();
      const { format } = choice;
      const made = await exporter.make(request(choice, moment), signal, onStage);
      if (made.kind === 'file') {
        const name = nameOf(format, moment) ?? '';
        services.save({ name, type: made.file.type, text: made.file });
        // Taking the file, handing it over and closing the dialog are tasks of their own.
        await pause();
        say(text('dashboard-done-export', { name }));
      } else if (format === 'copy') {
        await services.copy(made.markup, made.plain);
        say(text('export-copied'));
      } else {
        // After the dialog is gone: what is modal would lie over the sheet.
        setTimeout(() => services.print(made.markup));
      }
    },
  };
}
