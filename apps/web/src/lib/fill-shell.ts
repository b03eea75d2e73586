interface ShellParts {
  language: string;
  appearance: 'system' | 'light' | 'dark';
  /** what React rendered: a title first, then the screen */
  markup: string;
  preloads: readonly string[];
  /** the element with what the page was made from */
  data: string;
}

const TITLE = /^<title>[^<]*<\/title>/;
const STYLES = /\s*<link rel="stylesheet"[^>]*>/;
const SCRIPTS = /<(?:script type="module"|link rel="modulepreload")/g;

/** Puts a rendered screen into the built index.html. */
export function fillShell(shell: string, { language, appearance, markup, preloads, data }: ShellParts): string {
  const title = TITLE.exec(markup)?.[0] ?? '<title>Whetstone</title>';
  const links = preloads.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`).join('');
  const styles = STYLES.exec(shell)?.[0] ?? '';
  // What the first paint needs comes first. The scripts come after it, and on a slow line take nothing from what can be read already.
  const priority = markup === '' ? '' : ' fetchpriority="low"';
  // Replacements are functions: in a string `$` has a meaning, and content may hold it.
  return shell
    .replace('<html lang="en">', () => `<html lang="${language}"${appearance === 'system' ? '' : ` data-theme="${appearance}"`}>`)
    .replace(STYLES, '')
    .replace('<title>Whetstone</title>', () => `${title}${styles}`)
    .replace('</head>', () => `${links}</head>`)
    .replaceAll(SCRIPTS, (start) => start + priority)
    .replace('<div id="root"></div>', () => `<div id="root">${markup.replace(TITLE, '')}</div>${data}`);
}
