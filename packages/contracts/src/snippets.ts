import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { LONGEST_COMMENT } from './review-content.ts';
import { ClientIdParams } from './study-shared.ts';
import { withoutNul } from './without-nul.ts';

const MENTOR = ['mentor'] as const;
const tags = ['Mentor desk'];

export const MOST_SNIPPETS = 50;

/** The latest first. */
const Snippets = z.object({ items: z.array(z.object({ id: z.string(), text: z.string() })) });
export type Snippets = z.infer<typeof Snippets>;

export const listSnippets = privateCall({ method: 'GET', url: '/api/desk/snippets', access: MENTOR }, Snippets, {
  summary: 'What I say again and again in comments',
  description: 'Kept by the mentor for themselves.',
  gives: 'My snippets, the latest first.',
  tags,
});

export const putSnippet = privateCall({ method: 'PUT', url: '/api/desk/snippets/:id', access: MENTOR }, Snippets, {
  summary: 'Keep a snippet',
  description: `The same words are kept once, under whatever id. At most ${MOST_SNIPPETS}.`,
  gives: 'My snippets, the latest first.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_COMMENT), withoutNul) }),
});

export const deleteSnippet = privateCall({ method: 'DELETE', url: '/api/desk/snippets/:id', access: MENTOR }, Snippets, {
  summary: 'Remove a snippet',
  description: 'One that is not there stays so.',
  gives: 'My snippets, the latest first.',
  tags,
  params: ClientIdParams,
});
