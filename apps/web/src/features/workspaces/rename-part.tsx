import { useMutation, useQueryClient } from '@tanstack/react-query';
import { renameWorkspace, type WorkspaceView } from '@whetstone/contracts/workspaces';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { NameForm } from './name-form.tsx';
import { workspaceById } from './queries.ts';

/** Gives a workspace another name. */
export function RenamePart({ workspace: { id, name } }: { workspace: WorkspaceView }) {
  const { workspaces: words } = useMessages();
  const queries = useQueryClient();
  const renaming = useMutation({
    mutationFn: (wish: string) => call(renameWorkspace, { params: { id }, body: { name: wish } }),
    onSuccess: (workspace) => {
      queries.setQueryData(workspaceById(id).queryKey, workspace);
    },
  });
  return (
    <Section id="rename" title={words.renameTitle}>
      <NameForm name={name} action={words.rename} done={words.renamed} saving={renaming} />
    </Section>
  );
}
