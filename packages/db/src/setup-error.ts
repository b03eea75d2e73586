/**
 * Something about the machine or the set-up keeps Whetstone from starting. The message is one or two
 * sentences for the person at the terminal: what is wrong and what to do. No stack trace is printed.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
