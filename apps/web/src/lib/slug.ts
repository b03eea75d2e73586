import type { LoaderFunctionArgs } from 'react-router';
import { useParams } from 'react-router';

/** The `:slug` of a loader's address. */
export function slugOf({ params }: LoaderFunctionArgs): string {
  return params['slug'] ?? '';
}

/** The `:slug` of the present address. */
export function useSlug(): string {
  return useParams()['slug'] ?? '';
}
