import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import type { FormTarget } from './form-target.ts';

/** Whose interview it is, above the form, and the way to one more. */
export function TargetHead({ target: { guide, company }, isNew }: { target: FormTarget; isNew: boolean }) {
  const { target } = useMessages();
  return (
    <p className="mb-8 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="font-serif text-2xl font-bold">
        <ContentText>{guide.name}</ContentText>
      </span>
      <span className="label">
        <ContentText>{company}</ContentText>
      </span>
      <Link to={paths.guide(guide.slug)} className="link inline-block py-0.5 text-[0.9375rem]">
        {target.readGuide}
      </Link>
      {!isNew && (
        <Link to={paths.target({ add: 'yes' })} className="link inline-block py-0.5 text-[0.9375rem]">
          {target.another}
        </Link>
      )}
    </p>
  );
}
