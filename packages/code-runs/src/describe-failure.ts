/** The last line of an error's message: a Python error ends with it, after its traceback. */
export const describeFailure = (error: unknown): string => String(error).trim().split('\n').at(-1) ?? '';
