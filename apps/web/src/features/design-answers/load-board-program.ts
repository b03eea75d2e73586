// oxlint-disable-next-line import/default -- the address of a bundle: build/programs.ts
import address from '#src/programs/board/board.tsx?program';

let loaded: Promise<string> | null = null;

async function fetchProgram(): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

/** The program of the whiteboard, fetched once for as long as the page lives: then it starts again without a network. */
export async function loadBoardProgram(): Promise<string> {
  loaded ??= fetchProgram();
  try {
    return await loaded;
  } catch (error) {
    loaded = null;
    throw error;
  }
}
