/** A title as links name it: the web app makes the address of a paragraph by the same rule (`anchors.entry`). */
export const titleSlug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** How a story names a value or pillar. */
export const qualityRef = (documentId: string, title: string): string => `${documentId}#${titleSlug(title)}`;
