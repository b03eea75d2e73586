import type { Element, Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Highlighter, createCssVariablesTheme, createHighlighter } from 'shiki';
import { unified } from 'unified';

const LANGUAGES = ['python', 'yaml', 'bash', 'typescript'];
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

function highlighted({ children: [code] }: Element, highlighter: Highlighter): Element | null {
  if (code?.type !== 'element') return null;
  const [name] = Array.isArray(code.properties['className']) ? code.properties['className'] : [];
  const lang = String(name).replace('language-', '');
  const [text] = code.children;
  if (!LANGUAGES.includes(lang) || text?.type !== 'text') return null;
  const [pre] = highlighter.codeToHast(text.value, { lang, theme: 'bare' }).children;
  return pre?.type === 'element' ? pre : null;
}

/** Highlights every code block in place. */
function highlightCode(node: Root | Element, highlighter: Highlighter): void {
  node.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    const pre = child.tagName === 'pre' ? highlighted(child, highlighter) : null;
    if (pre) node.children[index] = pre;
    else highlightCode(child, highlighter);
  });
}

/**
 * What turning markdown into HTML costs at least with the libraries that we use: parse, GFM, sanitise, highlight, print.
 * Front matter is cut off, raw HTML left out, nothing checked and nothing stored.
 */
export async function createBareRenderer(): Promise<(markdown: string) => string> {
  const theme = createCssVariablesTheme({ name: 'bare', variablePrefix: '--bare-', fontStyle: false });
  const highlighter = await createHighlighter({ themes: [theme], langs: LANGUAGES });
  const schema = { ...defaultSchema, attributes: { ...defaultSchema.attributes, code: [['className', /^language-./] as [string, RegExp]] } };
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize, schema)
    .use(() => (tree: Root) => highlightCode(tree, highlighter))
    .use(rehypeStringify)
    .freeze();
  return (markdown) => String(processor.processSync(markdown.replace(FRONT_MATTER, '')));
}
