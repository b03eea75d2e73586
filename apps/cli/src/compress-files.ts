import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this a compressed file gains nothing over the network. */
const SMALLEST_BYTES = 500;
/** Above this the best brotli takes half a minute for a few hundredths. */
const LARGE_BYTES = 2_000_000;

const brotliOf = async (body: Buffer): Promise<Buffer> =>
  compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: body.length > LARGE_BYTES ? 9 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

/** Lays the best compressed forms beside every script, style, picture and program of a folder, as `.br` and `.gz`: once, so that no request waits for them. */
export async function compressFiles(folder: string): Promise<void> {
  for await (const name of glob('**/*.{js,css,svg,wasm}', { cwd: folder })) {
    const path = join(folder, name);
    const body = await readFile(path);
    if (body.length < SMALLEST_BYTES) continue;
    const [br, gz] = await Promise.all([brotliOf(body), compressGzip(body, { level: 9 })]);
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  }
}
