import type { LoopItem } from '@whetstone/contracts/loops';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

/** All loops, the latest first. */
export function LoopList({ items }: { items: readonly LoopItem[] }) {
  const { looping, rounds } = useMessages();
  return (
    <ol className="border-b border-rule">
      {items.map(({ id, guide, mode, startedAt, endedAt, steps }) => {
        const done = steps.filter(({ round }) => round !== null && round.submittedAt !== null).length;
        return (
          <li key={id} className="border-t border-rule py-3.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h3 className="font-serif text-lg font-bold">
                <ContentText>{guide?.name ?? looping.goneGuide}</ContentText>
              </h3>
              <Link to={paths.loop(id)} className="link inline-block py-1 font-semibold">
                {endedAt === null ? rounds.goOn : looping.open}
              </Link>
            </div>
            <p className="label">
              {[rounds.moment(startedAt), rounds.modes[mode], looping.doneOf(done, steps.length), endedAt === null ? rounds.open : looping.over].join(' · ')}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
