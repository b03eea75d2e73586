import { describe } from 'vitest';
import { fuzzRoutes } from './fuzz-routes.ts';

describe('a thousand requests as the API describes them, sent as each role', () => {
  fuzzRoutes(2);
});
