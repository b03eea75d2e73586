import { useSuspenseQuery } from '@tanstack/react-query';
import type { ContentStatus, FindingRow } from '@whetstone/contracts/administration';
import { Link } from 'react-router';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';
import { Pager } from './pager.tsx';
import { type FindingFilters, findingsQuery } from './queries.ts';

function Finding({ finding }: { finding: FindingRow }) {
  const { adminContent: words } = useMessages();
  const lang = useContentLang();
  const { file, line, severity, rule, text, fix, acceptedReason } = finding;
  const isUrgent = severity === 'error' && acceptedReason === null;
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap gap-x-4 text-sm">
        <span className="font-mono wrap-anywhere">
          {file}:{line}
        </span>
        <span className={isUrgent ? 'font-semibold text-error' : 'text-ink-soft'}>{words.severityOf[severity]}</span>
        <span className="font-mono text-ink-soft">{rule}</span>
      </p>
      <p lang={lang} className="mt-0.5 text-[0.9375rem]">
        {text} <span className="text-ink-soft">{fix}</span>
      </p>
      {acceptedReason !== null && (
        <p className="label mt-0.5">
          {words.accepted} <span lang={lang}>{acceptedReason}</span>
        </p>
      )}
    </li>
  );
}

/** What the last sync had to say about the files, with the place to mend. */
export function Findings({ filters, counts }: { filters: FindingFilters; counts: ContentStatus['findings'] }) {
  const { adminContent: words } = useMessages();
  const { items, page, pages } = useSuspenseQuery(findingsQuery(filters)).data;
  const choices = [
    ['all', paths.adminContent()],
    ['error', paths.adminContent({ severity: 'error' })],
    ['warning', paths.adminContent({ severity: 'warning' })],
  ] as const;
  return (
    <Section title={words.findings} note={words.findingsNote(counts)}>
      <nav aria-label={words.severity} className="mb-3">
        <ul className="flex flex-wrap gap-x-5">
          {choices.map(([name, to]) => (
            <li key={name}>
              <Link
                to={to}
                preventScrollReset
                aria-current={(filters.severity ?? 'all') === name ? 'true' : undefined}
                className="link inline-flex min-h-7 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {words.severities[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {items.length === 0 ? (
        <p className="border-t border-rule py-4">{words.noFindings}</p>
      ) : (
        <ul aria-label={words.table} className="divide-y divide-rule border-y border-rule">
          {items.map((finding) => (
            <Finding key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      <Pager page={page} pages={pages} to={(next) => paths.adminContent({ ...filters, page: next })} />
    </Section>
  );
}
