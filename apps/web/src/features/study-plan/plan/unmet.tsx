import type { PlanView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** What the plan cannot reach, by name, and the way to make it fit. */
export function Unmet({ view: { unmet, isFeasible } }: { view: PlanView }) {
  const { plan } = useMessages();
  if (isFeasible && unmet.length === 0) return null;
  return (
    <div className="mb-10">
      <Notice tone="warning" title={plan.unmet(unmet.length)}>
        <p>{plan.unmetNote}</p>
        <p>
          <Link to={paths.target()} className="link inline-block py-1 font-semibold">
            {plan.waysToFit}
          </Link>
        </p>
        {unmet.length > 0 && (
          <Disclosure level="row" title={plan.unmetList(unmet.length)}>
            <ul className="text-[0.9375rem]">
              {unmet.map(({ id, slug, title }) => (
                <li key={id}>
                  <Link to={paths.study(slug)} className="link inline-block py-0.5">
                    <ContentText>{title}</ContentText>
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Notice>
    </div>
  );
}
