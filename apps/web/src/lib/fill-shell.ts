interface ShellParts {
  language: string;
  /** what React rendered: a title first, then the screen */
  markup: string;
  preloads: readonly string[];
  /** the element with what the page was made from */
  data: string;
}

const TITLE = /^<title>[^<]*<\/title>/;

/** Puts a rendered screen into the built index.html. */
export function fillShell(shell: string, { language, markup, preloads, data }: ShellParts): string {
  const title = TITLE.exec(markup)?.[0] ?? '<title>Whetstone</title>';
  const links = preloads.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`).join('');
  // Replacements are functions: in a string `$` has a meaning, and content may hold it.
  return shell
    .replace('<html lang="en">', () => `<html lang="${language}">`)
    .replace('<title>Whetstone</title>', () => `${title}${links}`)
    .replace('<div id="root"></div>', () => `<div id="root">${markup.replace(TITLE, '')}</div>${data}`);
}
