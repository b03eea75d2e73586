import { Gallery } from '#src/features/gallery/gallery.tsx';
import { useGalleryWords } from '#src/features/gallery/words.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export function Component() {
  const words = useGalleryWords();
  return (
    <div className="page">
      <PageHead title={words.title}>
        <Lead>{words.lead}</Lead>
      </PageHead>
      <Gallery />
    </div>
  );
}
