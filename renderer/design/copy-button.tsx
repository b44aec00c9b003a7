import { useState } from 'react';
import type { ReactElement } from 'react';

import { messages } from '../messages/messages.ts';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Writes the label on the button, where "Copy" alone would not say what. */
  readonly isLabelShown?: boolean;
}

/**
 * Puts a text on the clipboard. Every permission is denied to the page, the clipboard's too, so it
 * copies the way a person does: a selection and the copy command.
 */
function copyText(text: string, beside: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Inside the dialog: what is behind a modal one cannot be selected.
  beside.parentElement?.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  beside.focus();
  return copied;
}

/** Copies a text and says so. */
export function CopyButton({ text, label, isLabelShown }: CopyButtonProps): ReactElement {
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === text;
  const caption = isLabelShown === true ? label : messages.common.copy;
  return (
    <Button
      aria-label={done ? messages.common.copied : label}
      onClick={(event) => {
        if (copyText(text, event.currentTarget)) setCopied(text);
      }}
    >
      <span aria-live="polite">{done ? messages.common.copied : caption}</span>
    </Button>
  );
}
