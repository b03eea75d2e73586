import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, on a machine that has never run them: begun last, one of them would run on alone. */
const LONGEST = ['/trust/fuzz/', '/trust/matrix.', '/trust/fields.', '/build-web.', '/start.', '/backup.', '/trust/', '/search-plan.', '/database-away.'];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((part) => moduleId.includes(part));
  return rank === -1 ? LONGEST.length : rank;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line no-array-sort -- the sequencer's, and no array's
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

/** Tests of packages, API and commands on Node; the browser journeys have their own config in apps/web/e2e. */
export default defineConfig({
  test: {
    include: ['{apps,packages}/*/{src,build}/**/*.test.ts'],
    globalSetup: ['packages/db/src/testing/global-setup.ts'],
    environment: 'node',
    // One that fails by a race is run once more, as the journeys are; what passes then counts, and one that is broken fails twice.
    retry: 1,
    // These end what hangs; none of them judges how fast a machine is.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // By itself Vitest leaves one core free, which on two is half of them; the database keeps a core busy only now and then.
    maxWorkers: '100%',
    // Half of the time would go into loading the same modules for each file. Nothing of ours keeps a state in a module that a test could meet.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
