import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { SourceList } from '#src/features/sources/source-list.tsx';
import { useCandidatePart } from '#src/features/study-plan/use-candidate-part.ts';
import { trackBySlug } from '#src/features/tracks/queries.ts';
import { TrackSteps } from '#src/features/tracks/track-steps.tsx';
import { workParts } from '#src/features/tracks/work-parts.ts';
import { followSlug } from '#src/lib/follow-slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { Html } from '#src/ui/html.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

/** For a candidate. */
const loadFollowing = async () => {
  const [{ FollowTrack }, { TrackItemMark }] = await Promise.all([
    import('#src/features/study-plan/follow-track.tsx'),
    import('#src/features/study-plan/track-item-mark.tsx'),
  ]);
  return { FollowTrack, TrackItemMark };
};

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const track = await queriesOf(args).ensureQueryData(trackBySlug(slug));
  followSlug(slug, track.slug, paths.track);
  return null;
}

export function Component() {
  const { tracks, guides, common } = useMessages();
  const { data: track } = useSuspenseQuery(trackBySlug(useSlug()));
  const following = useCandidatePart(loadFollowing);
  const guide = track.guide && (
    <Link className="link inline-block py-0.5" to={paths.guide(track.guide.slug)}>
      <ContentText>{track.guide.name}</ContentText>
    </Link>
  );
  const facts = [
    ...(guide ? [{ name: tracks.forGuide, value: guide }] : []),
    { name: common.aboutThisPage, value: common.versionOn(track.version.number, track.version.createdAt) },
  ];
  return (
    <div className="page">
      <PageHead title={track.title} heading={<ContentText>{track.title}</ContentText>}>
        <p className="label mt-3">{[tracks.days(track.days), ...workParts(track, tracks)].join(' · ')}</p>
        <p className="label mt-1 max-w-measure">{tracks.minutesNote}</p>
        <div className="mt-4 min-h-14">{following && <following.FollowTrack track={track.slug} />}</div>
      </PageHead>
      <WithMargin margin={<Facts facts={facts} />}>
        <Section id="summary" title={guides.summary}>
          <Html html={track.summaryHtml} />
        </Section>
        <TrackSteps steps={track.steps} track={track.slug} renderMark={following && ((item) => <following.TrackItemMark item={item} track={track.slug} />)} />
        <SourceList sources={track.sources} />
      </WithMargin>
    </div>
  );
}
