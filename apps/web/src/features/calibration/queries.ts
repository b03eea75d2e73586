import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getCalibration, putCalibrationJudgement } from '@whetstone/contracts/calibration';
import type { CallInput } from '@whetstone/contracts/call';
import { call } from '#src/lib/call.ts';

const CALIBRATION = ['calibration'];

/** A mentor's calibration as the server has it. */
export const myCalibration = () => queryOptions({ queryKey: CALIBRATION, queryFn: ({ signal }) => call(getCalibration, {}, signal), staleTime: 5_000 });

/** Gives the levels of one answer, and takes the calibration as it stands then. Where the server refuses, it is asked anew. */
export function useGiveLevels() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<typeof putCalibrationJudgement>) => call(putCalibrationJudgement, input),
    onSuccess: (view) => queries.setQueryData(CALIBRATION, view),
    onError: async () => queries.invalidateQueries({ queryKey: CALIBRATION }),
  });
}
