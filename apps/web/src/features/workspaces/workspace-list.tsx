import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createWorkspace } from '@whetstone/contracts/workspaces';
import { Link, useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Section } from '#src/ui/section.tsx';
import { NameForm } from './name-form.tsx';
import { workspaceList } from './queries.ts';

/** The workspaces of a recruiter. */
export function WorkspaceList() {
  const { workspaces: words } = useMessages();
  const { items } = useSuspenseQuery(workspaceList()).data;
  if (items.length === 0) return <Empty>{words.empty}</Empty>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {items.map(({ id, name, role, memberCount, questionCount }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
          <Link to={paths.workspace(id)} className="link min-w-0 py-0.5 font-semibold break-words">
            {name}
          </Link>
          <span className="label">
            {words.roles[role]} · {words.counts(memberCount, questionCount)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Creates a workspace and goes there. */
export function CreateWorkspace() {
  const { workspaces: words } = useMessages();
  const navigate = useNavigate();
  const creating = useMutation({
    mutationFn: (name: string) => call(createWorkspace, { body: { name } }),
    onSuccess: async ({ id }) => navigate(paths.workspace(id)),
  });
  return (
    <Section id="create" title={words.createTitle}>
      <NameForm name="" action={words.create} done="" saving={creating} />
    </Section>
  );
}
