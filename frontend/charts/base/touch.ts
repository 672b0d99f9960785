/** Whether a click came from a finger, which cannot hover before it. */
export function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}
