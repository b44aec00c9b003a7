import { z } from '../../preload/contract/zod.ts';

/** Names inside the folder, never a way out of it. */
const fileName = z.string().regex(/^[a-z0-9][a-z0-9-]*\.(?:jpg|mp4)$/);
const pixels = z.int().positive();

const pictureSchema = z.object({
  file: fileName,
  width: pixels,
  height: pixels,
  subject: z.string().min(1),
  tags: z.array(z.string().min(1)),
});

/** `credits.json`, as far as the demo reads it: which pictures there are, and what they show. */
export const pictureCreditsSchema = z.object({
  pictures: z.array(pictureSchema).min(1),
  clips: z.array(pictureSchema.extend({ poster: fileName })),
  profilePicture: pictureSchema,
});

export type PictureCredits = z.infer<typeof pictureCreditsSchema>;
export type CreditedPicture = Readonly<PictureCredits['pictures'][number]>;
export type CreditedClip = Readonly<PictureCredits['clips'][number]>;
