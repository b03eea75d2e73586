import { linkTarget } from '@whetstone/content/link-target';
import type { ParsedFile } from '@whetstone/content/parse-file';

interface MarkdownNode {
  type: string;
  url?: string;
  children?: readonly MarkdownNode[];
}

/** The files of the content folder that a file links to. */
export function linkedFiles({ file, outline }: ParsedFile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = ({ type, url, children }: MarkdownNode): void => {
    const target = (type === 'link' || type === 'definition') && url !== undefined ? linkTarget(url, file) : null;
    if (target) found.add(target.file);
    children?.forEach(visit);
  };
  (outline?.body ?? []).forEach(visit);
  return found;
}
