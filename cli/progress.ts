/** Says on standard error what goes on, only where somebody watches a terminal. Empty text wipes the line. */
export function progress(text: string): void {
  if (process.stderr.isTTY === true) process.stderr.write(`\r\u001b[K${text}`);
}
