import { z } from '../../preload/contract/zod.ts';
import { parseJson } from './parse-json.ts';

/** What Instagram's headers say of the call budget. */
export interface CallUsage {
  /** The fullest of the budgets, in percent; null where no header says. */
  readonly percent: number | null;
  /** Minutes until calls are answered again; null when not limited, or not said. */
  readonly minutesToRegainAccess: number | null;
}

/** The budget is counted over 24 hours: a longer wait is a mistake in the header. */
const longestWait = 24 * 60;

const amount = z.number().nonnegative().optional().catch(undefined);
const usageSchema = z.object({
  call_count: amount,
  total_time: amount,
  total_cputime: amount,
  estimated_time_to_regain_access: amount,
});
const appUsageSchema = usageSchema.transform((usage) => [usage]);
const businessUsageSchema = z
  .record(z.string(), z.array(usageSchema))
  .transform((byAccount) => Object.values(byAccount).flat());

function readUsages(
  text: string | null,
  schema: typeof appUsageSchema | typeof businessUsageSchema,
): readonly z.infer<typeof usageSchema>[] {
  if (text === null) return [];
  const json = parseJson(text);
  const parsed = json.ok ? schema.safeParse(json.value) : null;
  return parsed?.success === true ? parsed.data : [];
}

function highest(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}

/**
 * Reads `X-App-Usage`, `X-Business-Use-Case-Usage` (percentages, and a wait in minutes) and
 * `Retry-After` (seconds). What is absent or unreadable is null.
 */
export function readCallUsage(header: (name: string) => string | null): CallUsage {
  const usages = [
    ...readUsages(header('x-app-usage'), appUsageSchema),
    ...readUsages(header('x-business-use-case-usage'), businessUsageSchema),
  ];
  const retryAfter = header('retry-after') ?? '';
  const minutes = highest([
    ...usages.map((usage) => usage.estimated_time_to_regain_access),
    /^[0-9]{1,6}$/.test(retryAfter) ? Math.ceil(Number(retryAfter) / 60) : undefined,
  ]);
  return {
    percent: highest(
      usages.flatMap((usage) => [usage.call_count, usage.total_time, usage.total_cputime]),
    ),
    minutesToRegainAccess:
      minutes === null || minutes <= 0 ? null : Math.min(Math.ceil(minutes), longestWait),
  };
}
