import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this a compressed file gains nothing over the network. */
const SMALLEST_BYTES = 500;

/** Lays the best compressed forms beside every script, style and picture of a folder, as `.br` and `.gz`: once, so that no request waits for them. */
export async function compressFiles(folder: string): Promise<void> {
  for await (const name of glob('**/*.{js,css,svg}', { cwd: folder })) {
    const path = join(folder, name);
    const body = await readFile(path);
    if (body.length < SMALLEST_BYTES) continue;
    // Both at their best, which is their default outside of a running server.
    const [br, gz] = await Promise.all([compressBrotli(body), compressGzip(body, { level: 9 })]);
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  }
}
