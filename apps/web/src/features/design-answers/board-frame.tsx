import { useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { type DrawnBoard, useBoard } from './use-board.ts';

function Frame({ drawn, onAgain }: { drawn: DrawnBoard; onAgain: () => void }) {
  const { designing } = useMessages();
  const host = useRef<HTMLDivElement>(null);
  const { state, isTooBig } = useBoard(host, drawn);
  return (
    <>
      <div className="relative h-96 overflow-clip rounded border border-rule-strong bg-paper focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-spark lg:h-[32rem]">
        <div ref={host} className={`size-full ${state === 'ready' ? '' : 'invisible'}`} />
        {state !== 'ready' && (
          <div className="absolute inset-0 p-3">
            <output className="label block max-w-measure">{state === 'loading' ? designing.boardLoading : designing.boardAway}</output>
            {state === 'away' && (
              <button type="button" className="button mt-2" onClick={onAgain}>
                {designing.again}
              </button>
            )}
          </div>
        )}
      </div>
      <p className="label mt-1.5">{designing.keys}</p>
      <p role="alert" className="text-error">
        {isTooBig && designing.tooBig}
      </p>
    </>
  );
}

/** The whiteboard as a part of a screen. One that could not be fetched is begun anew. */
export function BoardFrame(drawn: DrawnBoard) {
  const [tries, setTries] = useState(0);
  return <Frame key={tries} drawn={drawn} onAgain={() => setTries(tries + 1)} />;
}
