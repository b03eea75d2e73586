import { Form } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';

const MOST_DAYS = 365;

/** The number of days that an address asks about; null where it names none that can be meant. */
export function daysIn(search: URLSearchParams): number | null {
  const text = search.get('days') ?? '';
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

/** For whoever has other days than a track was written for: a form whose answer is an address. */
export function PaceForm({ days }: { days: number | null }) {
  const { tracks } = useMessages();
  return (
    <Form key={days} className="mb-8 border-t border-rule pt-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label htmlFor="days" className="font-semibold">
          {tracks.paceLabel}
        </label>
        <input
          id="days"
          name="days"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_DAYS}
          required
          defaultValue={days ?? ''}
          className="search-field max-w-24"
        />
        <button type="submit" className="button">
          {tracks.pace}
        </button>
      </div>
      <p className="label mt-2 max-w-measure">{tracks.paceNote}</p>
    </Form>
  );
}
