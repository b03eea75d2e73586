import { CODE_SANDBOX_PATH } from '@whetstone/contracts/code-sandbox';

const WAIT_MS = 15_000;

/** Shows the document of the sandbox, out of sight. Resolves when it listens. @throws when it cannot be had */
export async function openFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  // No same origin: what runs there has an origin of its own, and shares nothing with this page.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'Code';
  frame.hidden = true;
  frame.src = CODE_SANDBOX_PATH;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === frame.contentWindow && data === 'open') resolve();
  };
  const limit = setTimeout(() => reject(new Error('the sandbox did not open')), WAIT_MS);
  addEventListener('message', hear);
  document.body.append(frame);
  try {
    await promise;
    return frame;
  } catch (error) {
    frame.remove();
    throw error;
  } finally {
    clearTimeout(limit);
    removeEventListener('message', hear);
  }
}
