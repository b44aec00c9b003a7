import { useState } from 'react';
import type { ReactElement } from 'react';

import { Banner } from '../design/banner.tsx';
import { messages } from '../messages/messages.ts';

/** Tells, until it is closed, that a damaged database was set aside as `file`. */
export function RebuiltNotice({ file }: { readonly file: string }): ReactElement | null {
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  return (
    <Banner tone="note" onClose={() => setClosed(true)}>
      {messages.sync.rebuilt(file)}
    </Banner>
  );
}
