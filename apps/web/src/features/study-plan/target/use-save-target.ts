import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeStudyPreferences, putTarget } from '@whetstone/contracts/study-plan';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { refreshStudy } from '../queries.ts';
import { type Draft, preferencesOf, targetOf } from './draft.ts';

/** Saves a target with the time for it. */
export function useSaveTarget(onSaved: () => void) {
  const queries = useQueryClient();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const saving = useMutation({
    mutationFn: async (draft: Draft) => {
      // The time first: where the second fails, the form still holds both and sends them again.
      await call(changeStudyPreferences, { body: preferencesOf(draft) });
      await call(putTarget, { params: { id: draft.id }, body: targetOf(draft) });
    },
    onSuccess: async () => {
      setSavedAt(new Date());
      await refreshStudy(queries);
      onSaved();
    },
  });
  return { ...saving, savedAt };
}
