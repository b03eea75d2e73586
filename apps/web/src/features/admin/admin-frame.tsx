import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

type SectionName = 'people' | 'invites' | 'content' | 'audit' | 'settings';

const SECTIONS: readonly [SectionName, string][] = [
  ['people', paths.adminPeople()],
  ['invites', paths.adminInvites()],
  ['content', paths.adminContent()],
  ['audit', paths.adminAudit()],
  ['settings', paths.adminSettings()],
];

/** The head of a section, with the way to the others for those who have them. */
export function AdminFrame({ section, lead, children }: { section: SectionName; lead: string; children: ReactNode }) {
  const { admin } = useMessages();
  const isAdmin = usePerson()?.roles.includes('admin') ?? false;
  const nav = (
    <nav aria-label={admin.title} className="mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-b border-rule">
        {SECTIONS.map(([name, to]) => (
          <li key={name}>
            <NavLink
              to={to}
              className="-mb-px inline-flex min-h-9 items-center border-b-2 border-transparent text-[0.9375rem] hover:text-stone aria-[current=page]:border-stone aria-[current=page]:font-semibold aria-[current=page]:text-stone"
            >
              {admin.sections[name]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <div className="page pb-16">
      <PageHead title={admin.sections[section]} above={isAdmin ? nav : undefined}>
        <Lead>{lead}</Lead>
      </PageHead>
      {children}
    </div>
  );
}
