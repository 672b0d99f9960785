/** Least distance of what floats over a drawing from the edge of the screen. */
const EDGE = 4;

/** How far a box from `left` to `right` has to move so that it lies within a screen; its beginning counts where it is too wide. */
export function shift(left: number, right: number, screen: number): number {
  const inward = Math.min(0, screen - EDGE - right);
  return left + inward < EDGE ? EDGE - left : inward;
}

/** Moves what floats over a drawing so that nothing of it lies beyond the screen. */
export function keepOnScreen(box: HTMLElement): void {
  box.style.translate = '';
  const {left, right} = box.getBoundingClientRect();
  const by = right > left ? shift(left, right, document.documentElement.clientWidth) : 0;
  box.style.translate = by === 0 ? '' : `${by}px`;
}
