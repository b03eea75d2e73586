interface Race {
  /** what must not succeed any more */
  work: () => Promise<unknown>;
  /** after which it must not */
  end: () => Promise<unknown>;
}

/**
 * Does `work` in six lanes, fifty times at least, and until each lane has begun once more after `end` came back.
 * @returns how often it was refused, and how often it succeeded although it began after `end` had come back
 */
export async function succeededAfter({ work, end }: Race): Promise<{ refused: number; tooLate: number }> {
  let endedAt = Number.POSITIVE_INFINITY;
  const outcomes: { begunAt: number; isDone: boolean }[] = [];
  const lane = async (): Promise<void> => {
    let begunAt = 0;
    do {
      begunAt = performance.now();
      const isDone = await work().then(
        () => true,
        () => false,
      );
      outcomes.push({ begunAt, isDone });
    } while (outcomes.length < 50 || begunAt <= endedAt);
  };
  const finish = async (): Promise<void> => {
    await end();
    endedAt = performance.now();
  };
  await Promise.all([...Array.from({ length: 6 }, lane), finish()]);
  return {
    refused: outcomes.filter(({ isDone }) => !isDone).length,
    tooLate: outcomes.filter(({ begunAt, isDone }) => isDone && begunAt > endedAt).length,
  };
}
