import { type ReactNode, useEffect, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import type { Recording } from '#src/work/recordings.ts';

/** An address for something in memory, as long as it is shown. */
function useAddress(of: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(of);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [of]);
  return address;
}

const endingOf = ({ type }: Blob): string => (type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'ogg' : 'webm');

interface PlayerProps {
  recording: Recording;
  /** what else can be done with it */
  children?: ReactNode;
}

/** A recording to listen to, and to take along. */
export function Player({ recording: { sound, durationMs, recordedAt }, children }: PlayerProps) {
  const { recording } = useMessages();
  const address = useAddress(sound);
  if (address === null) return null;
  return (
    <div className="space-y-2">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- one's own words, recorded a moment ago, have no captions */}
      <audio controls src={address} aria-label={recording.mine} className="w-full max-w-md" />
      <p className="label">{recording.facts(durationMs, sound.size, recordedAt)}</p>
      <p className="flex flex-wrap gap-3">
        <a href={address} download={`${recording.fileName(recordedAt)}.${endingOf(sound)}`} className="button">
          {recording.download}
        </a>
        {children}
      </p>
    </div>
  );
}
