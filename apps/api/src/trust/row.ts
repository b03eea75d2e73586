import type { ActorName, World } from './cast.ts';

/** One line of the authorization matrix: who may, and a request that works for them. Everyone else is refused as `refusalFor` says. */
export interface Row {
  may: readonly ActorName[];
  /** staff may before they have shown a second factor */
  isForWeak?: true;
  /** a change that may be begun elsewhere: a secret in the address lets it */
  isForOutsiders?: true;
  params?: (world: World) => Record<string, string>;
  query?: string;
  body?: (world: World) => Record<string, unknown>;
  /** in place of a body in JSON */
  raw?: { type: string; payload: string };
  /** what those who may get; 200 unless said */
  gives?: number;
  /** the id is made by the client: one that was never given makes a new thing, whoever else has the same */
  makesId?: true;
  /** who gets something else again */
  also?: Partial<Record<ActorName, number>>;
}
