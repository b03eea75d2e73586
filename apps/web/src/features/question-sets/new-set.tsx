import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putSet } from '@whetstone/contracts/question-sets';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Details } from '#src/ui/details.tsx';
import { type Aim, bodyOf } from './aim.ts';
import { type AimChoices, AimForm } from './aim-form.tsx';
import { setById } from './queries.ts';

interface NewSetProps {
  id: string;
  aim: Aim;
  onAim: (aim: Aim) => void;
  choices: AimChoices;
}

/** Makes a set in a workspace and goes there. */
export function NewSet({ id, aim, onAim, choices }: NewSetProps) {
  const { sets: words } = useMessages();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // made once, so that pressing again after a lost answer makes no second set
  const [setId] = useState(() => crypto.randomUUID());
  const making = useMutation({
    mutationFn: (wish: Aim) => call(putSet, { params: { id, setId }, body: { ...bodyOf(wish), from: null } }),
    onSuccess: async (set) => {
      queries.setQueryData(setById({ id, setId }).queryKey, set);
      await navigate(paths.questionSet(id, setId));
    },
  });
  return (
    <div className="mt-4">
      <Details title={words.newTitle}>
        <AimForm aim={aim} onAim={onAim} choices={choices} action={words.create} done="" saving={making} />
      </Details>
    </div>
  );
}
