/** What Meta's names for its answers (`fbtrace_id`) look like. Codes of a sign-in begin with `AQ`. */
const shape = /^A(?!Q)[A-Za-z0-9_-]{9,31}$/;

/** Whether a text is such a name, and nothing that could let somebody in. */
export function isTraceId(text: string): boolean {
  return shape.test(text);
}
