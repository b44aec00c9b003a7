/** Instagram's content delivery networks. */
const domains = ['cdninstagram.com', 'fbcdn.net'];

/**
 * Whether bytes may be fetched from an address: Instagram's own networks over https, or, for the
 * demo and a development override, that one loopback origin and nothing else.
 * @param loopback the origin of the demo or the override; null for the real Instagram
 */
export function mayFetchFrom(address: string, loopback: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (loopback !== null) return url.origin === loopback;
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    domains.some((domain) => url.hostname.endsWith(`.${domain}`))
  );
}
