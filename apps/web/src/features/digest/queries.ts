import { queryOptions } from '@tanstack/react-query';
import { getDigest } from '@whetstone/contracts/digest';
import { call } from '#src/lib/call.ts';

export const myDigest = () => queryOptions({ queryKey: ['digest'], queryFn: ({ signal }) => call(getDigest, {}, signal), staleTime: 0 });
