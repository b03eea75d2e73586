import * as z from 'zod/mini';

/** What a parameter takes, in words that go on "send …" and "must be …". */
export const WANTED = z.registry<{ wanted: string }>();

/**
 * Gives a parameter its words. They stand in the API's description, and in the answer to who sent something else.
 * @param schema one of its own: a schema that several parameters share would take the words of the last
 * @param wanted what to send, such as "a whole number from 1 to 100"
 * @param meaning what it does, as a sentence
 */
export function parameter<S extends z.ZodMiniType>(schema: S, wanted: string, meaning: string): S {
  WANTED.add(schema, { wanted });
  z.globalRegistry.add(schema, { description: `${meaning} Send ${wanted}.` });
  return schema;
}
