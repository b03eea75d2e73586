import type { ImportedFile } from './bank.ts';
import { openBankReader } from './open-bank-reader.ts';
import type { ReadLimits, ReadTask } from './read-task.ts';

/**
 * `readBank` for one bank in a thread that can be stopped; for many, `openBankReader` keeps the thread.
 * @param limits with `memoryMb`, what is read may take beside the bytes themselves
 * @throws the reason of `signal` when it is aborted
 */
export async function readBankInWorker(task: ReadTask, limits: ReadLimits & { memoryMb?: number } = {}): Promise<ImportedFile[]> {
  const { memoryMb, ...others } = limits;
  const reader = openBankReader(memoryMb === undefined ? {} : { memoryMb });
  try {
    return await reader.read(task, others);
  } finally {
    await reader.close();
  }
}
