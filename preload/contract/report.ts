import type { AppError, SaidCode } from './errors.ts';
import { z } from './zod.ts';

/** What a report tells of a failure. The page hands back what main told it before. */
export const reportedFailureSchema = z.strictObject({
  kind: z.string().regex(/^[a-z-]{1,60}$/),
  said: z
    .strictObject({
      code: z.union([z.number(), z.string().max(60)]).nullable(),
      subcode: z.number().nullable(),
      status: z.number().nullable(),
      trace: z.string().max(60).nullable(),
    })
    .nullable(),
  detail: z.string().max(2000).nullable(),
});
export type ReportedFailure = Readonly<z.infer<typeof reportedFailureSchema>>;

/** What Instagram called a failure; null where it gave no name. */
export function saidBy(error: AppError): SaidCode | null {
  return 'said' in error ? error.said : null;
}

/** What a report tells of an error. */
export function reportable(error: AppError): ReportedFailure {
  const detail = 'detail' in error ? error.detail.slice(0, 2000) : null;
  return { kind: error.kind, said: saidBy(error), detail };
}
