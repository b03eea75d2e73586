/** Where the document stands in which a whiteboard is drawn. Browsers keep it for a year: what changes it changes the number. */
export const BOARD_SANDBOX_PATH = '/sandbox/board-1.html';
