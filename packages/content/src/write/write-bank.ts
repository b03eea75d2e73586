import type { BankRecord } from '../records.ts';

const named = ({ slug, name }: BankRecord['areas'][number]): string => `  - { slug: ${slug}, name: ${JSON.stringify(name)} }`;
const orNull = (text: string | null): string => (text === null ? 'null' : JSON.stringify(text));

const listOf = (key: string, items: readonly string[]): string[] => (items.length === 0 ? [`${key}: []`] : [`${key}:`, ...items]);

/** Writes the shared vocabulary as `bank.md`. */
export function writeBank({ id, areas, skills, sources }: BankRecord): string {
  return [
    '---',
    `id: ${id}`,
    ...listOf('areas', areas.map(named)),
    ...listOf('skills', skills.map(named)),
    ...listOf(
      'sources',
      sources.map((source) => `  - { id: ${source.id}, name: ${JSON.stringify(source.name)}, url: ${orNull(source.url)}, period: ${orNull(source.period)} }`),
    ),
    '---',
    '',
    '# The bank',
    '',
  ].join('\n');
}
