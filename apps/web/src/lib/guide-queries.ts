import { queryOptions } from '@tanstack/react-query';
import { getGuide, listGuides } from '@whetstone/contracts/guides';
import { call } from './call.ts';

export const guideList = () => queryOptions({ queryKey: ['guides'], queryFn: ({ signal }) => call(listGuides, {}, signal) });

export const guideBySlug = (slug: string) =>
  queryOptions({ queryKey: ['guides', slug], queryFn: ({ signal }) => call(getGuide, { params: { slug } }, signal) });
