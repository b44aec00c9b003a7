import type { ReactElement } from 'react';

/** Albumen's mark: an oval vignette on a mounted print, as albumen prints were sold. */
export function Mark({ size = 28 }: { readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable={false}>
      <rect x="5" y="2" width="22" height="28" rx="4" fill="var(--accent)" />
      <ellipse cx="16" cy="16" rx="7.5" ry="10" fill="var(--on-accent)" />
      <path
        d="M9.1 19.8c2.4-2.7 4.7-3.2 7-1.4 2.2 1.7 4.3 1.5 6.7-.6C21.9 22.6 19.3 26 16 26c-3.2 0-5.8-2.6-6.9-6.2z"
        fill="var(--accent)"
      />
      <circle cx="18.5" cy="12.5" r="1.9" fill="var(--accent)" />
    </svg>
  );
}
