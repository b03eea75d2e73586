import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../cli/src/start.ts', import.meta.url));

export interface RunningApp {
  origin: string;
  child: ChildProcess;
  /** all that it has printed */
  output: () => string;
  /** asks it to stop; resolves with the exit code */
  stop: (signal?: NodeJS.Signals) => Promise<number>;
}

/**
 * Starts the app exactly as `pnpm start` does and waits for the ready line.
 * @param env at least WHETSTONE_DATA; PORT 0 lets the system choose
 * @throws with all output when it ends before it is ready
 */
export async function startApp(env: NodeJS.ProcessEnv): Promise<RunningApp> {
  const child = spawn(process.execPath, [START], { env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const origin = await new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const ready = /ready at (http:\S+)/.exec(output)?.[1];
      if (ready) resolve(ready);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    void ended.then((code) => reject(new Error(`start ended with code ${code}:\n${output}`)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number> => {
    child.kill(signal);
    return ended;
  };
  return { origin, child, output: () => output, stop };
}
