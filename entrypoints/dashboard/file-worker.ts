import { doFileTask, type FileAnswer, type FileTask } from './file-tasks';

/** Does one task that the dashboard sends, away from the page's own thread. */
addEventListener('message', async ({ data }: MessageEvent<FileTask>) => {
  const answer = await doFileTask(data, (step) => tell({ kind: 'step', step }));
  tell(answer);
});

function tell(answer: FileAnswer): void {
  postMessage(answer);
}
