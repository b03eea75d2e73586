import { linkTarget } from '@whetstone/content/link-target';
import type { ParsedFile } from '@whetstone/content/parse-file';

const FOLDER_OF_KIND: Record<string, string> = { question: 'questions', guide: 'guides', salary: 'pay', track: 'tracks', article: 'readings' };

const hasPage = (record: NonNullable<ParsedFile['record']>): boolean =>
  record.kind !== 'question' || (record.visibility === 'public' && record.status === 'ready');

/**
 * Leads relative links between files to addresses of the app. A link to something that has no page of its own, as a
 * question that is not public, keeps its words only.
 * @returns for a file, a function from a link as written to its address or null
 */
export function linkResolver(files: readonly ParsedFile[]): (from: string) => (url: string) => string | null {
  const addresses = new Map(
    files.flatMap(({ file, record }) => {
      const folder = record && hasPage(record) ? FOLDER_OF_KIND[record.kind] : undefined;
      return folder && record && 'slug' in record ? [[file, `/${folder}/${record.slug}`] as const] : [];
    }),
  );
  return (from) => (url) => {
    const target = linkTarget(url, from);
    if (!target) return url;
    const address = addresses.get(target.file);
    return address === undefined ? null : `${address}${target.hash}`;
  };
}
