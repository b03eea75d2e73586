/** Where the document stands in which code of candidates runs. Browsers keep it for a year: what changes it changes the number. */
export const CODE_SANDBOX_PATH = '/sandbox/code-2.html';
