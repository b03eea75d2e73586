import type { SetCoverage } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';

export type Share = SetCoverage['areas'][number];

/** The caption of a table of the coverage, and its columns. */
export function ShareHead({ caption, first }: { caption: string; first: string }) {
  const { sets: words } = useMessages();
  return (
    <>
      <caption className="pb-1 text-start font-semibold">{caption}</caption>
      <thead>
        <tr className="label border-b border-rule-strong text-start">
          <th scope="col" className="py-1 pe-2 text-start font-normal">
            {first}
          </th>
          <th scope="col" className="w-24 px-2 py-1 text-end font-normal">
            {words.minutesHead}
          </th>
          <th scope="col" className="w-20 py-1 ps-2 text-end font-normal whitespace-nowrap">
            {words.itemsHead}
          </th>
        </tr>
      </thead>
    </>
  );
}

/** How much of something there is, as a number with a stroke as long. */
export function ShareCells({ share: { minutes, items }, most }: { share: Pick<Share, 'minutes' | 'items'>; most: number }) {
  const width = most === 0 ? 0 : Math.round((minutes / most) * 100);
  return (
    <>
      <td className="px-2 py-1 text-end align-top tabular-nums">
        {minutes}
        <span aria-hidden="true" className="ms-auto block h-1 w-16 bg-rule">
          <span className="block h-1 bg-stone" style={{ width: `${width}%` }} />
        </span>
      </td>
      <td className="py-1 ps-2 text-end align-top tabular-nums">{items}</td>
    </>
  );
}

interface ShareTableProps {
  caption: string;
  first: string;
  shares: readonly Share[];
  /** how a value is called here; without it, by its name in the content */
  nameOf?: (slug: string) => string;
}

/** Minutes and questions by area, difficulty or kind. */
export function ShareTable({ caption, first, shares, nameOf }: ShareTableProps) {
  const most = Math.max(0, ...shares.map(({ minutes }) => minutes));
  if (shares.length === 0) return null;
  return (
    <table className="w-full text-[0.9375rem]">
      <ShareHead caption={caption} first={first} />
      <tbody>
        {shares.map((share) => (
          <tr key={share.slug} className="border-b border-rule">
            <th scope="row" className="py-1 pe-2 text-start align-top font-normal">
              {nameOf === undefined ? <ContentText>{share.name}</ContentText> : nameOf(share.slug)}
            </th>
            <ShareCells share={share} most={most} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
