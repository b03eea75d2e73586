import './ui/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { readLanguage } from './lib/language.ts';
import { loadMessages, MessagesProvider } from './lib/messages.tsx';
import { queryClient } from './lib/query-client.ts';
import { en } from './messages/en.ts';
import { router } from './router.tsx';

const language = readLanguage();
const initial = await loadMessages(language).then(
  (messages) => ({ language, messages }),
  () => ({ language: 'en' as const, messages: en }),
);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MessagesProvider initial={initial}>
        <RouterProvider router={router} />
      </MessagesProvider>
    </QueryClientProvider>
  </StrictMode>,
);
