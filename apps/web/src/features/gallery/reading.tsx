import { Empty } from '#src/ui/empty.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { Heading } from '#src/ui/heading.tsx';
import { Html } from '#src/ui/html.tsx';
import { WithNotes } from '#src/ui/margin-note.tsx';
import { Marked } from '#src/ui/marked.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { Sample } from './sample.tsx';
import { useGalleryWords } from './words.ts';

// As the sync makes it, so in the language of the content.
const PROSE = `<p>A paragraph with <strong>weight</strong>, <em>stress</em>, <code>code</code> and <a href="/questions">a link</a>.</p>
<ul><li>One point</li><li>Another point</li></ul><ol><li>First step</li><li>Second step</li></ol>
<blockquote><p>Said by somebody else.</p></blockquote>
<pre class="code" tabindex="0"><code><span class="tok-keyword">const</span> name = <span class="tok-string">'init'</span>; <span class="tok-comment">// one</span></code></pre>
<table><thead><tr><th>Call</th><th>Gives</th></tr></thead><tbody><tr><td>fork</td><td>two</td></tr></tbody></table>`;

type Pane = 'light' | 'dark';

function Data({ pane }: { pane: Pane }) {
  const words = useGalleryWords();
  const fact = { name: words.name, value: words.value };
  return (
    <Sample title={words.data}>
      <Facts facts={[fact, { ...fact, name: words.first }]} />
      <ScrollBox label={`${words.data}, ${words[pane]}`}>
        <table className="w-full text-[0.9375rem]">
          <thead>
            <tr className="border-b border-rule-strong text-[0.8125rem] text-ink-soft">
              <th scope="col" className="py-1 text-start">
                {words.name}
              </th>
              <th scope="col" className="py-1 text-end">
                {words.value}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="border-b border-rule">
              <td className="py-1">{words.first}</td>
              <td className="py-1 text-end tabular-nums">305,500</td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <p>
        <Marked segments={[{ text: words.marked, isMatch: true }]} />
      </p>
      <p className="changes">
        <ins>{words.added}</ins> <del>{words.removed}</del>
      </p>
    </Sample>
  );
}

function Waiting() {
  const words = useGalleryWords();
  return (
    <Sample title={words.waiting}>
      <div aria-hidden="true" className="space-y-2.5">
        <div className="ghost h-8 w-3/4" />
        <div className="ghost h-4 w-full" />
        <div className="ghost h-4 w-10/12" />
      </div>
      <Empty>{words.empty}</Empty>
    </Sample>
  );
}

/** Text at length, data, and what stands in their place. `pane` keeps the ids of two copies apart. */
export function Reading({ pane }: { pane: Pane }) {
  const words = useGalleryWords();
  return (
    <>
      <Sample title={words.reading}>
        <div id={`${pane}-heading`}>
          <Heading anchor={`${pane}-heading`}>{words.heading}</Heading>
        </div>
        <WithNotes notes={[{ name: words.noteName, text: words.what }]}>
          <Html html={PROSE} />
        </WithNotes>
      </Sample>
      <Data pane={pane} />
      <Waiting />
    </>
  );
}
