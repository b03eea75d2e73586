import { Document, Packer, type Paragraph, type Table } from 'docx';
import { Zip, ZipDeflate, strFromU8, strToU8, unzipSync } from 'fflate';

type Blocks = (Paragraph | Table)[];

const BODY = 'word/document.xml';
/** Entries of a zip have a time; one that stays makes the same bytes of the same document. */
const TIME = '1980-01-01T12:00:00';

/** The entries of a text document of these blocks, and its body: what stands before the blocks, the blocks, and what stands after them. */
async function entriesOf(title: string, children: Blocks) {
  const { [BODY]: body = new Uint8Array(), ...others } = unzipSync(new Uint8Array(await Packer.toBuffer(new Document({ title, sections: [{ children }] }))));
  const xml = strFromU8(body);
  const from = xml.indexOf('<w:body>') + '<w:body>'.length;
  const to = xml.lastIndexOf('<w:sectPr');
  return { others, before: xml.slice(0, from), blocks: xml.slice(from, to), after: xml.slice(to) };
}

/** Entries that are written one after the other, compressed as they come. */
function openZip() {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    written.push(bytes);
  });
  const begin = (path: string): ZipDeflate => {
    const entry = new ZipDeflate(path);
    entry.mtime = TIME;
    zip.add(entry);
    return entry;
  };
  const end = (): Uint8Array => {
    zip.end();
    return new Uint8Array(Buffer.concat(written));
  };
  return { begin, end };
}

/**
 * A text document of many parts. The library that writes it keeps every word as an object, more than a thread may hold of a large bank: so it
 * writes a document of each part, and their blocks become the body of one.
 */
export async function packDocx(title: string, parts: Iterable<Blocks>): Promise<Uint8Array> {
  const { others, before, after } = await entriesOf(title, []);
  const { begin, end } = openZip();
  for (const [path, bytes] of Object.entries(others)) begin(path).push(bytes, true);
  const body = begin(BODY);
  body.push(strToU8(before));
  for (const part of parts) body.push(strToU8((await entriesOf(title, part)).blocks));
  body.push(strToU8(after), true);
  return end();
}
