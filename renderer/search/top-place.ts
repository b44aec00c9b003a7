/** A tile as it is found in the page. */
interface Tile {
  readonly place: number;
  readonly top: number;
  readonly height: number;
}

/** The tiles that are drawn, wherever the grid has put them. */
function tilesIn(gallery: Element): readonly Tile[] {
  return [...gallery.querySelectorAll<HTMLElement>('[data-place]')].map((element) => {
    const { top, height } = element.getBoundingClientRect();
    return { place: Number(element.dataset['place']), top, height };
  });
}

/**
 * The first place that is seen by more than half of its height.
 * @param covered how much the bars cover at the top of the window, in pixels
 * @returns null at the beginning of the gallery, and where no tile is in the window
 */
export function topPlace(gallery: Element, covered: number): number | null {
  const seen = tilesIn(gallery)
    .filter(({ top, height }) => top + height / 2 > covered && top < window.innerHeight)
    .map(({ place }) => place);
  const first = seen.length === 0 ? 0 : Math.min(...seen);
  return first === 0 ? null : first;
}

/** How much a bar covers at the top of the window, in pixels, together with what is above it. */
export function coveredBy(bar: Element | null): number {
  return bar?.getBoundingClientRect().bottom ?? 0;
}
