import { Component } from 'react';
import type { ReactNode } from 'react';

import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** A fault while drawing the page ends in a sentence and a button, not in an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className={styles['page']}>
        <p role="alert">{messages.app.crashed}</p>
        <Button look="primary" onClick={this.props.onReload}>
          {messages.app.reload}
        </Button>
      </main>
    );
  }
}
