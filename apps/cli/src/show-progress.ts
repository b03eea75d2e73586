/** Keeps one line on stderr, where that is a terminal. */
export function showProgress(table: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001B[K${done + 1} of ${total} tables: ${table}${done + 1 === total ? '\r\u001B[K' : ''}`);
}
