import { useInterface } from '#src/lib/messages.tsx';
import { DownloadButton } from './download-button.tsx';
import { fetchKit } from './queries.ts';
import { useDownload } from './use-download.ts';

/** The interviewer's kit as a text document, in the language of this page. */
export function KitDownload({ params }: { params: { id: string; setId: string } }) {
  const { messages, language } = useInterface();
  const download = useDownload('whetstone-kit.docx', async (signal) => fetchKit(params, language, signal));
  return <DownloadButton label={messages.kit.download} download={download} />;
}
