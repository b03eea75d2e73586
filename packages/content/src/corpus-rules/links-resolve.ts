import type { Nodes } from 'mdast';
import { linkTarget } from '../link-target.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import { type CorpusRule, errorIn } from './corpus.ts';

/** A relative link leads to a document of this content folder. */
export const linksResolve: CorpusRule = (files) => {
  const known = new Set(files.map(({ file }) => file));
  for (const file of files) {
    const visit = (node: Nodes): void => {
      if (node.type === 'link' || node.type === 'definition') {
        const target = linkTarget(node.url, file.file);
        if (target && !known.has(target.file)) {
          errorIn(file, placeOfNode(node), {
            rule: 'links-resolve',
            text: `link to ${node.url}, which is not there`,
            fix: 'Correct the path: it is relative to this file.',
          });
        }
      }
      if ('children' in node) node.children.forEach(visit);
    };
    file.outline?.body.forEach(visit);
  }
};
