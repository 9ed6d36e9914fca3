import dailyLog from '../../public/examples/daily-log.html?raw';
import residentialLog from '../../public/examples/residential-log.html?raw';
import review from '../../public/examples/review.html?raw';
import { startCapture } from '../capture/capture';

/** The fictional records, by the name in the address: the same files that can be opened as web pages. */
const records: Readonly<Record<string, string>> = {
  'daily-log': dailyLog,
  'residential-log': residentialLog,
  review,
};

const name = new URLSearchParams(location.search).get('record') ?? '';
// An unknown name is an old or mistyped link: the first record is better than an empty page.
show(records[name] ?? dailyLog);
// Browsers inject no content script into an extension's own pages, so this page mounts capture itself.
void startCapture({ document, signal: new AbortController().signal });

/** Puts a record's text into this page. It is our own file and has no script in it. */
function show(html: string): void {
  const record = new DOMParser().parseFromString(html, 'text/html');
  document.title = record.title;
  document.body.replaceChildren(...record.body.children);
}
