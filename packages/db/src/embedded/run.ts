import { spawn } from 'node:child_process';

export interface RunAs {
  uid?: number;
  gid?: number;
}

/**
 * Runs a program to its end.
 * @returns its exit code and all that it printed (stdout and stderr together).
 */
export async function run(file: string, args: string[], as: RunAs = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
    const child = spawn(file, args, { ...as, cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    // `exit`, not `close`: the server that pg_ctl leaves behind may hold the pipes open.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output });
    });
  });
}
