import * as z from 'zod/mini';
import { parameter } from './parameter.ts';

/** Which set of which workspace. */
export const SetParams = z.strictObject({
  id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
  setId: parameter(z.uuid(), 'a UUID, made by the browser when it makes the set', 'Which set.'),
});
