import type { SubmissionPreview } from '@whetstone/contracts/submissions';
import { useEffect, useState } from 'react';
import { chosenOf, encloseWork } from './enclose-work.ts';
import { type Enclosures, findEnclosures, NO_ENCLOSURES } from './find-enclosures.ts';

const MINUTE_MS = 60_000;

/** What this browser has to enclose with the work of a preview, and which recordings are ticked: none at first. */
export function useEnclosures(owner: string, preview: SubmissionPreview) {
  const [found, setFound] = useState<Enclosures | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    let isOver = false;
    void findEnclosures(owner, preview).then((enclosures) => isOver || setFound(enclosures));
    return () => {
      isOver = true;
    };
  }, [owner, preview]);
  const { recordings } = found ?? NO_ENCLOSURES;
  const chosen = chosenOf(found ?? NO_ENCLOSURES, ticked);
  return {
    /** whether it is still being looked for */
    isLooking: found === null,
    recordings,
    ticked,
    tick: (part: number, isTicked: boolean) => setTicked((now) => new Set(isTicked ? [...now, part] : [...now].filter((one) => one !== part))),
    chosen,
    /** what the mentor needs to hear them */
    minutes: Math.ceil(chosen.recordings.reduce((sum, { recording }) => sum + recording.durationMs, 0) / MINUTE_MS),
    /** exactly what will be seen and heard */
    work: encloseWork(preview.work, chosen),
  };
}
