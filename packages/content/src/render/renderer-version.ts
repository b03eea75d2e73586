/** Raised when the HTML of unchanged markdown would come out different; stored HTML is then made anew at the next sync. */
export const RENDERER_VERSION = 1;
