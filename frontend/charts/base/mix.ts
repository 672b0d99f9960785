/** A colour between stops: at 1.5 it is half the second and half the third. */
export function mix(stops: readonly string[], position: number): string {
  const low = Math.min(Math.floor(position), stops.length - 2);
  const share = position - low;
  const channel = (color: string, i: number) => parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const parts = [0, 1, 2].map((i) =>
    Math.round(channel(stops[low], i) * (1 - share) + channel(stops[low + 1], i) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}
