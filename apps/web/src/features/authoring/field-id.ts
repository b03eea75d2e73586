/** What a field is called in the page, so that a finding leads to it. @param path the part, with its place in a list: `hints.2` */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;
