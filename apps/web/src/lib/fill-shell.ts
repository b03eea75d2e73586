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
const SCRIPTS = /<(?:script type="module"|link rel="modulepreload")/g;

/** Puts a rendered screen into the built index.html. */
export function fillShell(shell: string, { language, appearance, markup, preloads, data }: ShellParts): string {
  const title = TITLE.exec(markup)?.[0] ?? '<title>Whetstone</title>';
  const links = preloads.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`).join('');
  // What the first paint needs is in the page. The scripts take nothing from it on a slow line.
  const priority = markup === '' ? '' : ' fetchpriority="low"';
  // Replacements are functions: in a string `$` has a meaning, and content may hold it.
  return shell
    .replace(
      '<html lang="en">',
      () => `<html lang="${language}"${appearance === 'system' ? '' : ` data-theme="${appearance}"`}${markup === '' ? '' : ' data-first-sight'}>`,
    )
    .replace('<title>Whetstone</title>', () => title)
    .replace('</head>', () => `${links}</head>`)
    .replaceAll(SCRIPTS, (start) => start + priority)
    .replace('<div id="root"></div>', () => `<div id="root">${markup.replace(TITLE, '')}</div>${data}`);
}
