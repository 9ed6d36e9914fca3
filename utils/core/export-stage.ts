/** What is being done for a file: its passages are handed over, summed up, looked through for names, and written. */
export type ExportStage = 'reading' | 'counting' | 'names' | 'writing';

/** Is told how much of a stage is done, from 0 to 1; `null` where that can't be told, as where a library works in one piece. */
export type OnStage = (stage: ExportStage, share: number | null) => void;
