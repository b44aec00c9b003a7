import { z } from '../../preload/contract/zod.ts';

/** How a person wants the picture: remembered from one to the next. */
export const nineLookSchema = z.strictObject({
  format: z.enum(['square', 'portrait', 'story']),
  /** Username and year below the pictures. */
  line: z.boolean(),
});
export type NineLook = z.output<typeof nineLookSchema>;

export const usualLook: NineLook = { format: 'portrait', line: true };
