import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const inSources = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** All that comes with a file: what it imports, and what that imports, but nothing that is fetched later. */
function reachedFrom(file: string, context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([inSources(file)]);
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * What every page needs, as one file: many small ones compress worse, and each asks for its own request. That is all that the app
 * starts with, and what a guide has in common with a question or a pay page. What else is in the folders of shared parts comes with its screens.
 * @returns a name for the modules of that file, as `codeSplitting` asks for it; anew for each build
 */
export function frameChunk(): Rolldown.CodeSplittingNameFunction {
  let frame: Set<string> | undefined;
  const find = (context: Rolldown.ChunkingContext): Set<string> => {
    const elsewhere = new Set([...reachedFrom('routes/question.tsx', context), ...reachedFrom('routes/salary.tsx', context)]);
    const shared = [...reachedFrom('routes/guide.tsx', context)].filter((id) => elsewhere.has(id));
    const frameOf = new Set([...reachedFrom('main.tsx', context), ...shared]);
    // It waits for the screens it fetches, and they for the frame.
    frameOf.delete(inSources('main.tsx'));
    return frameOf;
  };
  return (id, context) => {
    frame ??= find(context);
    return frame.has(id) ? 'frame' : null;
  };
}
