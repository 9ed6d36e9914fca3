import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const PDFJS = path.resolve(import.meta.dirname, '../../../node_modules/pdfjs-dist');

/**
 * The viewer components of pdf.js as its own examples put them together, and all pages' words asked for one by one. What
 * took how long is left in `times`, as for the reader.
 */
const VIEWER = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/web/pdf_viewer.css">
<style>#container { position: absolute; inset: 0; overflow: auto }</style>
<div id="container"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
import * as pdfjs from '/build/pdf.min.mjs';
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFViewer, PDFLinkService } = await import('/web/pdf_viewer.mjs');
pdfjs.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs';
globalThis.openPdf = async (bytes) => {
  const times = { began: performance.now() };
  globalThis.times = times;
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container: document.getElementById('container'), eventBus, linkService });
  linkService.setViewer(viewer);
  const first = new Promise((resolve) => eventBus.on('textlayerrendered', resolve));
  const pdf = await pdfjs.getDocument({ data: bytes }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);
  await first;
  times.first = performance.now();
  for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent();
  times.whole = performance.now();
};
globalThis.isReady = true;
</script>`;

/** pdf.js's viewer at an address of this machine. */
export interface Viewer {
  readonly address: string;
  close(): void;
}

/** Serves the viewer until it is closed. */
export async function serveViewer(): Promise<Viewer> {
  const server = createServer((request, response) => {
    const name = request.url ?? '/';
    if (name === '/') response.setHeader('content-type', 'text/html').end(VIEWER);
    else {
      response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
      try {
        response.end(readFileSync(path.join(PDFJS, path.normalize(name))));
      } catch {
        response.writeHead(404).end();
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
