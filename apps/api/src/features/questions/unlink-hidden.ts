import type { Reads } from '../../deps.ts';
import { PUBLIC_QUESTION } from './public-question.ts';

const LINK = /<a href="\/questions\/([a-z0-9-]+)(?:#[^"]*)?"[^>]*>(.*?)<\/a>/gs;

/** The same JSON value with the text under every key that ends in `html` replaced. */
function mapHtml<V>(value: V, replace: (html: string) => string): V {
  const walk = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return /html$/i.test(key) ? replace(part) : part;
    if (Array.isArray(part)) return part.map((entry) => walk(entry, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(value, '') as V;
}

/** Those of the addresses at which a public question answers or from which it moved. */
async function publicAddresses({ db }: Reads, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const live = await db.question.findMany({ where: { ...PUBLIC_QUESTION, slug: { in: [...slugs] } }, select: { slug: true } });
  const redirects = await db.slugRedirect.findMany({ where: { kind: 'question', fromSlug: { in: [...slugs] } } });
  const targets = await db.question.findMany({ where: { ...PUBLIC_QUESTION, id: { in: redirects.map(({ targetId }) => targetId) } }, select: { id: true } });
  const ids = new Set(targets.map(({ id }) => id));
  return new Set([...live.map(({ slug }) => slug), ...redirects.filter(({ targetId }) => ids.has(targetId)).map(({ fromSlug }) => fromSlug)]);
}

/**
 * The HTML of an earlier version is not made anew when something that it links to goes off the public bank. Its links
 * to such questions keep their words only.
 */
export async function unlinkHidden<V>(deps: Reads, view: V): Promise<V> {
  const slugs = new Set<string>();
  mapHtml(view, (html) => {
    for (const [, slug = ''] of html.matchAll(LINK)) slugs.add(slug);
    return html;
  });
  if (slugs.size === 0) return view;
  const shown = await publicAddresses(deps, [...slugs]);
  return mapHtml(view, (html) => html.replace(LINK, (link, slug: string, words: string) => (shown.has(slug) ? link : words)));
}
