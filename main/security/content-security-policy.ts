/**
 * What Albumen's page may load and run: its own files, and pictures through the app's own scheme.
 * No remote origin, no inline script or style, no connection of any kind.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' media:",
  'media-src': 'media:',
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
};

/**
 * What the hidden page that makes thumbnails may load: its own script and worker, and the bytes
 * that main handed to it, which a video needs an address for.
 */
const thumbnailerDirectives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'media-src': 'blob:',
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'thumbnailer',
};

function headerValue(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The policies as the values of their header. */
export const contentSecurityPolicy = headerValue(directives);
export const thumbnailerSecurityPolicy = headerValue(thumbnailerDirectives);
