import { useMessages } from '../lib/messages.tsx';

const LINES = ['w-full', 'w-11/12', 'w-[98%]', 'w-10/12', 'w-8/12'];
const PARAGRAPHS = ['first', 'second', 'third'];
const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function Head() {
  return (
    <div className="pt-8 pb-6 md:pt-12">
      <div className="ghost h-10 w-3/4 max-w-xl" />
      <div className="ghost mt-4 h-6 w-full max-w-measure" />
    </div>
  );
}

function Paragraphs() {
  return PARAGRAPHS.map((paragraph) => (
    <div key={paragraph} className="mb-7 max-w-measure space-y-2.5">
      {LINES.map((width) => (
        <div key={width} className={`ghost h-4 ${width}`} />
      ))}
    </div>
  ));
}

function Rows() {
  return ROWS.map((row) => <div key={row} className="ghost mb-3 h-12 w-full" />);
}

/** The shape of a page before its content has come; says so to screen readers. */
function Skeleton({ shape }: { shape: 'text' | 'list' }) {
  const messages = useMessages();
  return (
    <div className="page" aria-busy="true">
      <p className="sr-only">{messages.shell.loading}</p>
      <div aria-hidden="true">
        <Head />
        {shape === 'text' ? <Paragraphs /> : <Rows />}
      </div>
    </div>
  );
}

export function TextSkeleton() {
  return <Skeleton shape="text" />;
}

export function ListSkeleton() {
  return <Skeleton shape="list" />;
}
