import { CallError } from '@whetstone/contracts/call';
import { WORKSPACE_ROLES, type WorkspaceRole, type WorkspaceView } from '@whetstone/contracts/workspaces';
import { useNavigate } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';
import { AddMember } from './add-member.tsx';
import { useMemberChanges } from './use-member-changes.ts';

type Member = WorkspaceView['members'][number];

interface MemberLineProps {
  member: Member;
  isOwner: boolean;
  onChange: (role: WorkspaceRole) => void;
  onRemove: () => void;
}

function MemberLine({ member, isOwner, onChange, onRemove }: MemberLineProps) {
  const { workspaces: words } = useMessages();
  const { name, signInName, role, isMe } = member;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold break-words">
          {name} {isMe && <span className="label font-normal">({words.you})</span>}
        </p>
        <p className="label break-words">{signInName}</p>
      </div>
      {isOwner ? (
        <select
          aria-label={words.roleOf(name)}
          value={role}
          onChange={({ target }) => onChange(WORKSPACE_ROLES.find((one) => one === target.value) ?? role)}
          className="search-field max-w-36"
        >
          {WORKSPACE_ROLES.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </select>
      ) : (
        <span>{words.roles[role]}</span>
      )}
      {isOwner && !isMe && (
        <button type="button" className="button" aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </button>
      )}
    </li>
  );
}

function useSaid({ change, remove, leave }: Pick<ReturnType<typeof useMemberChanges>, 'change' | 'remove' | 'leave'>): {
  done: string;
  refused: string | null;
} {
  const { workspaces: words } = useMessages();
  const error = change.error ?? remove.error ?? leave.error;
  const { text } = useRefusal(error);
  const isLastOwner = error instanceof CallError && error.code === 'conflict';
  return { done: (remove.isSuccess && words.removed) || (change.isSuccess && words.changed) || '', refused: isLastOwner ? words.lastOwner : text };
}

/** Who belongs to a workspace. Owners change it; everyone may leave. */
export function MemberList({ workspace }: { workspace: WorkspaceView }) {
  const { workspaces: words } = useMessages();
  const navigate = useNavigate();
  const { add, ...changes } = useMemberChanges(workspace.id);
  const { done, refused } = useSaid(changes);
  const { change, remove, leave } = changes;
  const isOwner = workspace.role === 'owner';
  const me = workspace.members.find(({ isMe }) => isMe);
  return (
    <Section id="members" title={words.membersTitle}>
      <ul className="divide-y divide-rule border-y border-rule">
        {workspace.members.map((member) => (
          <MemberLine
            key={member.personId}
            member={member}
            isOwner={isOwner}
            onChange={(role) => change.mutate({ personId: member.personId, role })}
            onRemove={() => remove.mutate(member.personId)}
          />
        ))}
      </ul>
      <output className="mt-2 block">{done}</output>
      <p role="alert" className="text-error">
        {refused}
      </p>
      {isOwner && <AddMember adding={add} />}
      {me && (
        <button type="button" className="button mt-6" onClick={() => leave.mutate(me.personId, { onSuccess: () => void navigate(paths.workspaces()) })}>
          {words.leave}
        </button>
      )}
    </Section>
  );
}
