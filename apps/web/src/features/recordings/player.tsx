import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { saveBlob } from '#src/lib/save-file.ts';
import type { Recording } from '#src/work/recordings.ts';

const endingOf = ({ type }: Blob): string => (type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'ogg' : 'webm');

interface PlayerProps {
  recording: Recording;
  /** what it is called where there are several */
  label?: string;
  /** what else can be done with it */
  children?: ReactNode;
}

/** A recording to listen to, and to take along. */
export function Player({ recording: { sound, durationMs, recordedAt }, label, children }: PlayerProps) {
  const { recording } = useMessages();
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(sound);
    if (player.current !== null) player.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [sound]);
  return (
    <div className="space-y-2">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- one's own words, recorded a moment ago, have no captions */}
      <audio ref={player} controls aria-label={label ?? recording.mine} className="w-full max-w-md" />
      <p className="label">{recording.facts(durationMs, sound.size, recordedAt)}</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button" onClick={() => saveBlob(`${recording.fileName(recordedAt)}.${endingOf(sound)}`, sound)}>
          {recording.download}
        </button>
        {children}
      </p>
    </div>
  );
}
