import { type Options, defaultSchema } from 'rehype-sanitize';

const REMOVED = new Set(['img', 'input', 'picture', 'source']);

/** What HTML may hold: GitHub's list, without images, inputs, ids and names, and with web and mail links only. */
export const SANITIZE_SCHEMA: Options = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !REMOVED.has(name)),
  protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'] },
  attributes: {
    a: ['href', 'title'],
    code: [['className', /^language-[a-z0-9+#-]{1,20}$/]],
    ol: ['start', 'reversed'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    details: ['open'],
    abbr: ['title'],
    '*': ['dir', 'lang'],
  },
  strip: ['script', 'style', 'noscript', 'iframe', 'template', 'object', 'embed', 'svg', 'math'],
};
