import { useSuspenseQuery } from '@tanstack/react-query';
import type { ContentStatus, FindingRow } from '@whetstone/contracts/administration';
import { Link } from 'react-router';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { Section } from '#src/ui/section.tsx';
import { Pager } from './pager.tsx';
import { type FindingFilters, findingsQuery } from './queries.ts';

function Finding({ finding }: { finding: FindingRow }) {
  const { adminContent: words } = useMessages();
  const lang = useContentLang();
  const { file, line, severity, rule, text, fix, acceptedReason } = finding;
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="min-w-60 py-2 pe-4 text-start font-mono text-sm font-normal wrap-anywhere">
        {file}:{line}
      </th>
      <td className={`py-2 pe-4 ${severity === 'error' && acceptedReason === null ? 'font-semibold text-error' : ''}`}>{words.severityOf[severity]}</td>
      <td className="min-w-36 py-2 pe-4 font-mono text-sm">{rule}</td>
      <td className="py-2">
        <span lang={lang}>
          {text} <span className="text-ink-soft">{fix}</span>
        </span>
        {acceptedReason !== null && (
          <span className="label block">
            {words.accepted} <span lang={lang}>{acceptedReason}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

/** What the last sync had to say about the files, with the place to mend. */
export function Findings({ filters, counts }: { filters: FindingFilters; counts: ContentStatus['findings'] }) {
  const { adminContent: words, common } = useMessages();
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
        <ScrollBox label={common.tableOf(words.findings)}>
          <table className="w-full min-w-[52rem] text-[0.9375rem]">
            <caption className="sr-only">{words.table}</caption>
            <thead>
              <tr className="border-b border-rule-strong text-[0.8125rem] text-ink-soft">
                {[words.place, words.severity, words.rule, words.what].map((name) => (
                  <th key={name} scope="col" className="py-2 pe-4 text-start font-semibold">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((finding) => (
                <Finding key={finding.id} finding={finding} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Pager page={page} pages={pages} to={(next) => paths.adminContent({ ...filters, page: next })} />
    </Section>
  );
}
