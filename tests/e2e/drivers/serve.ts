import { readFile } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A small web server on this machine only. */
export interface Server {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** The paths that were asked for, in order; what the browser asks by itself (`/favicon.ico`) is left out. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves pages given as text (by path, with the slash) and, for every other path, the files of a folder.
 * A page may be changed between two requests: the map is read at each. Listens on `port` when it is free, else on any.
 */
export async function serve(pages: ReadonlyMap<string, string>, folder?: string, port = 0): Promise<Server> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    requests.push(request.url ?? '/');
    const body = pages.get(pathname) ?? (await readFrom(folder, pathname));
    if (body === null) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const type = TYPES[path.extname(pathname)] ?? 'text/html; charset=utf-8';
    return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  await listen(server, port).catch(() => listen(server, 0));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: HttpServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/** A file's bytes, or `null` when it is not there or outside the folder. */
async function readFrom(folder: string | undefined, pathname: string): Promise<Buffer | null> {
  if (!folder) return null;
  const file = path.resolve(folder, `.${decodeURIComponent(pathname)}`);
  if (!file.startsWith(`${path.resolve(folder)}${path.sep}`)) return null;
  return readFile(file).catch(() => null);
}
