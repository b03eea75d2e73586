import { glob, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a built site as favourably as can be: every file from memory, compressed with brotli beforehand. */
export async function serveFolder(folder: string): Promise<{ origin: string; close: () => void }> {
  const files = new Map<string, { type: string; body: Buffer; isPacked: boolean }>();
  for await (const name of glob('**/*.*', { cwd: folder })) {
    const body = await readFile(join(folder, name));
    const isPacked = extname(name) !== '.woff2';
    files.set(`/${name}`, { type: TYPES[extname(name)] ?? 'application/octet-stream', body: isPacked ? brotliCompressSync(body) : body, isPacked });
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) return response.writeHead(404).end();
    const headers = {
      'content-type': file.type,
      'content-length': file.body.length,
      'cache-control': 'no-cache',
      ...(file.isPacked && { 'content-encoding': 'br' }),
    };
    return response.writeHead(200, headers).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
