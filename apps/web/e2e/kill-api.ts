import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { RunningApp } from './start-app.ts';

/** The API among what `start` has started. */
async function pidOfApi(startPid: number | undefined): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-Awwo', 'pid=,ppid=,args='], { maxBuffer: 64 * 1024 * 1024 });
  const children = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s.*apps\/api\/src\/main\.ts/.exec(line));
  const own = children.flatMap((found) => (found !== null && Number(found[2]) === startPid ? [Number(found[1])] : []));
  const [first] = own;
  if (first === undefined || own.length > 1) throw new Error(`${own.length} processes are the API of ${startPid}`);
  return first;
}

/** Kills the API as a crash would; `start`, which started it, says so and ends, and the database with it. */
export async function killApi({ child }: RunningApp): Promise<void> {
  const ended = once(child, 'exit');
  process.kill(await pidOfApi(child.pid), 'SIGKILL');
  await ended;
}
