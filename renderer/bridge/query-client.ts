import { QueryClient, notifyManager } from '@tanstack/react-query';

// An answer is drawn at once: a timer would wait for four milliseconds, and for its turn.
notifyManager.setScheduler(queueMicrotask);

/**
 * Main is the server: it retries, paces itself and says when something changed. So nothing here
 * asks again on its own, and `networkMode` ignores `navigator.onLine`, which lies on Linux.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: Infinity,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
