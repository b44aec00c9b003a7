import { createHash } from 'node:crypto';

import { jsonReply } from './demo-http.ts';
import type { DemoReply } from './demo-http.ts';

/** What a Graph error says; see Meta's "Handling errors". */
export interface GraphErrorContent {
  readonly message: string;
  readonly code: number;
  readonly subcode?: number;
  readonly type?: string;
  readonly transient?: boolean;
}

/** An error of the Graph host. */
export function graphErrorReply(error: GraphErrorContent, status = 400): DemoReply {
  const { message, code, subcode, type = 'OAuthException', transient } = error;
  return jsonReply(
    {
      error: {
        message,
        type,
        code,
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(transient === undefined ? {} : { is_transient: transient }),
        // Opaque to everybody but Meta; here it only has to look like one.
        fbtrace_id: `A${createHash('sha256').update(message).digest('base64url').slice(0, 22)}`,
      },
    },
    status,
  );
}

/** An error of the exchange host. */
export function exchangeErrorReply(message: string, status = 400): DemoReply {
  return jsonReply({ error_type: 'OAuthException', code: status, error_message: message }, status);
}
