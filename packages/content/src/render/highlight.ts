import type { Element, ElementContent } from 'hast';
import { type BundledLanguage, type Highlighter, type ThemedToken, createCssVariablesTheme, createHighlighter } from 'shiki';

const LANGUAGES = [
  'bash',
  'c',
  'cpp',
  'css',
  'diff',
  'docker',
  'go',
  'html',
  'http',
  'ini',
  'java',
  'javascript',
  'json',
  'lua',
  'nginx',
  'proto',
  'python',
  'rust',
  'sql',
  'toml',
  'typescript',
  'xml',
  'yaml',
] as const satisfies readonly BundledLanguage[];
const THEME = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--tok-', fontStyle: false });
const ALIASES: Record<string, string> = { sh: 'bash', shell: 'bash', console: 'bash', js: 'javascript', ts: 'typescript', py: 'python', yml: 'yaml' };

let loading: Promise<Highlighter> | undefined;

/** Loads the grammars, once. */
export async function loadHighlighter(): Promise<Highlighter> {
  loading ??= createHighlighter({ themes: [THEME], langs: [...LANGUAGES] });
  return loading;
}

/** A token's colour is a CSS variable; its name becomes a class, since a strict policy blocks style attributes. */
function tokenClass(token: ThemedToken): string | null {
  const name = /--tok-token-([a-z-]+)/.exec(token.color ?? '')?.[1];
  return name ? `tok-${name}` : null;
}

function span(token: ThemedToken): ElementContent {
  const className = tokenClass(token);
  const text = { type: 'text' as const, value: token.content };
  return className ? { type: 'element', tagName: 'span', properties: { className }, children: [text] } : text;
}

/** Source code as `<code>` content with a class a token; plain text where the language is not known. */
export function highlight(code: string, language: string, highlighter: Highlighter): Element['children'] {
  const lang = ALIASES[language] ?? language;
  if (!highlighter.getLoadedLanguages().includes(lang)) return [{ type: 'text', value: code }];
  const { tokens } = highlighter.codeToTokens(code, { lang: lang as BundledLanguage, theme: 'tokens' });
  return tokens.flatMap((line, index) => [...line.map(span), ...(index < tokens.length - 1 ? [{ type: 'text' as const, value: '\n' }] : [])]);
}
