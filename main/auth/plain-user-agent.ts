/** The products that plain Chrome names in its user agent, besides the comments in parentheses. */
const chromiumProducts = new Set(['Mozilla', 'AppleWebKit', 'Chrome', 'Mobile', 'Safari']);

/**
 * Chromium's user agent without the app's and Electron's tokens, and with the version reduced as
 * Chrome itself does: pages are known to turn away browsers with an unfamiliar name in it.
 */
export function plainUserAgent(userAgent: string): string {
  return userAgent
    .replace(/ ?([^\s/()]+)\/\S+/g, (token, product: string) =>
      chromiumProducts.has(product) ? token : '',
    )
    .replace(/Chrome\/([0-9]+)[0-9.]*/, 'Chrome/$1.0.0.0')
    .trim();
}
