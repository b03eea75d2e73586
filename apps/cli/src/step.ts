const NAME_WIDTH = 12;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`.padStart(8);

/**
 * Runs one step and prints its name, how long it took and what it says of itself. While it runs, a terminal shows the
 * name and whatever `update` was last given.
 */
export async function step<T>(name: string, run: (update: (text: string) => void) => Promise<{ value: T; note: string }>): Promise<T> {
  const started = performance.now();
  const label = name.padEnd(NAME_WIDTH);
  const live = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K  ${label} ${text}`);
  };
  live('…');
  try {
    const { value, note } = await run(live);
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
    console.log(`  ${label} ${seconds(performance.now() - started)}  ${note}`);
    return value;
  } catch (error) {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
    throw error;
  }
}
