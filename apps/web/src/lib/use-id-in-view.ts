import { useEffect, useState } from 'react';

// A section is the one in view while it crosses the upper part of the window, where one reads.
const READING_ZONE = '-10% 0px -70% 0px';

/** Of all that cross the zone the first, or what is first inside it. */
function innermostFirst(crossing: readonly Element[]): Element | undefined {
  return crossing.find((element) => !crossing.some((other) => other !== element && element.contains(other)));
}

/** Which of the elements with these ids, given in the order of the page, the reader is at. Null on the server and at the top. */
export function useIdInView(ids: readonly string[]): string | null {
  const [inView, setInView] = useState<string | null>(null);
  const wanted = ids.join(' ');

  useEffect(() => {
    const elements = wanted.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    const inZone = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inZone.add(target);
          else inZone.delete(target);
        }
        const now = innermostFirst(elements.filter((element) => inZone.has(element)));
        // Between two sections the former stays.
        if (now !== undefined) setInView(now.id);
      },
      { rootMargin: READING_ZONE },
    );
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [wanted]);

  return inView;
}
