/** What the linter says, ended as a sentence is, so that what to do about it can follow. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
