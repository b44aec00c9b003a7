import './rivals.css';

import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

import type { CellSize } from '../page/cells.ts';
import { readEveryPost } from './every-post.ts';
import type { Shown } from './every-post.ts';
import type { Rival } from './rival.ts';

export interface GalleryProps {
  readonly posts: readonly Shown[];
  readonly cells: CellSize;
}

/** Lays `rival` on the page; it shows `Gallery` when it is asked to. */
export function startRival(Gallery: (props: GalleryProps) => ReactElement): void {
  const show: Rival['show'] = async (cells) => {
    const element = document.getElementById('root');
    if (element === null) throw new Error('The page has no root');
    const posts = await readEveryPost();
    createRoot(element).render(<Gallery posts={posts} cells={cells} />);
    return null;
  };
  Object.assign(globalThis, { rival: { show } satisfies Rival });
}
