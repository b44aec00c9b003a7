/** What a downloaded file is, by its bytes. */
export interface MediaType {
  readonly mime: string;
  readonly extension: string;
}

/** What Instagram hands out, and what a page can show. Anything else, HTML above all, is refused. */
const known: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
};

/** Other names for the same: animated PNG, and what some encoders brand their MP4. */
const aliases: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
};

/** How many bytes of a file's beginning tell what it is. */
export const headLength = 4100;

/** The type of a file by its first `headLength` bytes; null when it is no picture and no video. */
export async function mediaTypeOf(head: Uint8Array): Promise<MediaType | null> {
  // Its sixty formats are loaded with the first download, not at start.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head);
  const mime = found === undefined ? undefined : (aliases[found.mime] ?? found.mime);
  const extension = mime === undefined ? undefined : known[mime];
  return mime === undefined || extension === undefined ? null : { mime, extension };
}

/** The type that a stored file's name says; null for a name that no stored file has. */
export function mediaTypeOfName(name: string): MediaType | null {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const mime = Object.entries(known).find(([, end]) => end === extension)?.[0];
  return mime === undefined ? null : { mime, extension };
}
