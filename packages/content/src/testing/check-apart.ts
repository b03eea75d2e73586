import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import type { Mapped } from '../fragment.ts';
import type { ContentRecord } from '../records.ts';

interface Answer {
  findings: string[];
  record: Mapped<ContentRecord, string> | null;
}

const CHILD = join(import.meta.dirname, 'check-apart-child.ts');
/** An honest answer takes a second or two and little memory; these end a hang and a growth without end. */
const KILL_MS = 60_000;
const HEAP_MB = 200;

/** Checks one file among the fixtures in a process of its own, which is killed when it hangs. */
export async function checkApart(file: string, contents: string): Promise<Answer> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, CHILD, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: KILL_MS,
    killSignal: 'SIGKILL',
  });
  child.stdin.end(contents);
  const answer = await text(child.stdout);
  if (answer === '') throw new Error(`${file} was not read: the process ended with ${child.signalCode ?? child.exitCode}`);
  return JSON.parse(answer) as Answer;
}
