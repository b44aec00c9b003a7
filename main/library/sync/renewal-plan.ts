/** What is known where addresses of files have to be asked for again. */
export interface RenewalNeed {
  /** Posts of which an address is wanted. */
  readonly posts: number;
  /** Pages read since one last held such a post. */
  readonly fruitlessPages: number;
  /** Pages that are still to come; null when it is not known, 0 when the last was read. */
  readonly pagesLeft: number | null;
}

/**
 * Whether to read on through the pages (one call brings up to a hundred posts) or to ask for each
 * post (one call each). Where the posts lie is unknown, so that pages are read as long as they
 * have not cost more calls in vain than asking one by one would: at worst twice the calls of the
 * better way, at best a hundredth.
 */
export function nextRenewal(need: RenewalNeed): 'page' | 'post' {
  const { posts, fruitlessPages, pagesLeft } = need;
  if (pagesLeft === 0 || posts <= 1) return 'post';
  if (pagesLeft !== null && pagesLeft < posts) return 'page';
  return fruitlessPages < posts ? 'page' : 'post';
}
