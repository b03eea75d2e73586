import type { CallOutput } from '@whetstone/contracts/call';
import type { listSalaries } from '@whetstone/contracts/salaries';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

type SalaryItem = CallOutput<typeof listSalaries>['items'][number];

/** All pay pages. */
export function SalaryRows({ salaries }: { salaries: readonly SalaryItem[] }) {
  const { pay } = useMessages();
  return (
    <ul className="max-w-3xl">
      {salaries.map(({ slug, role, company, levels, regions }) => (
        <li key={slug} className="border-t border-rule py-5">
          <h2 className="font-serif text-xl font-bold">
            <Link className="link" to={paths.salary(slug)}>
              <ContentText>
                {role}, {company.name}
              </ContentText>
            </Link>
          </h2>
          {levels !== null && <p className="label mt-1">{pay.levelsOf(levels)}</p>}
          {regions.length > 0 && (
            <p className="mt-1">
              <ContentText>{regions.join(' · ')}</ContentText>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
