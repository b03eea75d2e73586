import type { APIRequestContext } from 'playwright';

/** Finds the address of a screen that is about something of the demo people's, as whoever is signed in. */
export type FindPath = (request: APIRequestContext, origin: string) => Promise<string>;

interface Handed {
  id: string;
  sourceId: string;
  state: string;
}
interface Card {
  ticket: string;
}
interface Held {
  revision: number;
  work: { parts: { text: string }[] };
  questions: { rubric: { dimension: string }[] }[];
}

export async function read<T>(request: APIRequestContext, address: string): Promise<T> {
  const answer = await request.get(address);
  if (!answer.ok()) throw new Error(`${address}: ${answer.status()}`);
  return (await answer.json()) as T;
}

async function findHanded(request: APIRequestContext, origin: string, state: string): Promise<Handed> {
  const { items } = await read<{ items: Handed[] }>(request, `${origin}/api/me/submissions`);
  const found = items.find((item) => item.state === state);
  if (found === undefined) throw new Error(`the demo candidate has nothing that is ${state}`);
  return found;
}

export const findFeedback: FindPath = async (request, origin) => `/submissions/${(await findHanded(request, origin, 'reviewed')).id}`;
/** What was reviewed may be handed in again. */
export const findSubmit: FindPath = async (request, origin) => `/submit/answer/${(await findHanded(request, origin, 'reviewed')).sourceId}`;

export const findSent: FindPath = async (request, origin) => {
  const { sent } = await read<{ sent: Card[] }>(request, `${origin}/api/desk`);
  return `/desk/${sent[0]?.ticket ?? ''}`;
};

/** What the demo mentor holds, with a comment and a level begun. */
export const findReview: FindPath = async (request, origin) => {
  const { claimed, queue } = await read<{ claimed: Card[]; queue: Card[] }>(request, `${origin}/api/desk`);
  const ticket = [...claimed, ...queue][0]?.ticket ?? '';
  const write = async (path: string, data: object) => (await request.put(`${origin}/api/desk/${path}`, { headers: { origin }, data })).json() as Promise<Held>;
  const held = await write(`claims/${ticket}`, {});
  const text = held.work.parts[0]?.text ?? '';
  const quote = text.slice(0, text.indexOf('.'));
  const comment = {
    id: crypto.randomUUID(),
    part: 1,
    anchor: { start: 0, end: quote.length, quote },
    kind: 'essential',
    text: 'Demo comment: say what decides it.',
  };
  const levels = [{ part: 1, dimension: held.questions[0]?.rubric[0]?.dimension ?? '', level: 'hire', evidence: quote }];
  if (held.revision === 0) await write(`reviews/${ticket}/draft`, { draft: { comments: [comment], levels, nextStep: '' }, basedOn: 0 });
  return `/desk/${ticket}`;
};
