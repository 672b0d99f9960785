/** Where labels go so that none lies on another. Positions and sizes are in pixels. */

/**
 * Moves labels along one axis until none overlaps, each as near to where it belongs as the others allow, in the order
 * of where they belong. Where they do not fit between `min` and `max` they run on past `max`: the caller makes room.
 */
export function dodge(wanted: readonly number[], size: number, min: number, max: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  // each label relative to a stack without gaps; what must not fall is then an ordinary isotonic regression
  const blocks: {sum: number; count: number}[] = [];
  order.forEach((label, place) => {
    let block = {sum: wanted[label] - size * (place + 0.5), count: 1};
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = {sum: block.sum + last.sum, count: block.count + last.count};
    }
    blocks.push(block);
  });
  const highest = Math.max(min, max - size * wanted.length);
  const placed = new Array<number>(wanted.length);
  let place = 0;
  for (const {sum, count} of blocks) {
    const start = Math.min(Math.max(sum / count, min), highest);
    for (let i = 0; i < count; i++, place++) {
      placed[order[place]] = start + size * (place + 0.5);
    }
  }
  return placed;
}

export interface FlagRequest {
  /** Where the rule stands. */
  x: number;
  text: string;
}

export interface Flag {
  x: number;
  /** 0 is the row next to the plot, 1 the one above; null: nothing is written at this rule. */
  row: number | null;
  /** Left and right edge of the text. */
  left: number;
  right: number;
  /** As written: whole, shortened, or the number. */
  text: string;
  /** Set where the text had no room: the number it has in the list under the plot. */
  number: number | null;
}

const PAD = 5;

/**
 * Writes the names of events over their rules in at most two rows. A name takes the lower row where it fits, else the
 * upper one; where neither holds it whole it is shortened, then replaced by a number, then left to the list. No text lies
 * on another text, or on the rule of an event whose name stands a row higher.
 */
export function placeFlags(
  requests: readonly FlagRequest[],
  min: number,
  max: number,
  width: (text: string) => number,
  cut: (text: string, room: number) => string,
): Flag[] {
  const flags: Flag[] = requests.map(({x}) => ({x, row: null, left: x, right: x, text: '', number: null}));
  const order = requests.map((_, i) => i).sort((a, b) => requests[a].x - requests[b].x || a - b);

  const free = (self: number, row: number, left: number, right: number): boolean =>
    left >= min &&
    right <= max &&
    flags.every((other, i) => {
      if (i === self || other.row === null) {
        return true;
      }
      if (other.row === row) {
        return right + PAD <= other.left || left >= other.right + PAD;
      }
      const [lower, x] = row === 0 ? [{left, right}, other.x] : [other, requests[self].x];
      return x <= lower.left - 2 || x >= lower.right + 2;
    });

  const tryText = (self: number, text: string, number: number | null): boolean => {
    const x = requests[self].x;
    const w = width(text);
    const middle = Math.min(Math.max(x - w / 2, min), max - w);
    for (const row of [0, 1]) {
      for (const left of number === null ? [middle, x - w, x] : [middle, x - w / 4, x - (3 * w) / 4, x, x - w]) {
        // a name stays at its rule
        if (left <= x + 0.5 && left + w >= x - 0.5 && free(self, row, left, left + w)) {
          flags[self] = {x, row, left, right: left + w, text, number};
          return true;
        }
      }
    }
    return false;
  };

  let listed = 0;
  const waiting: number[] = [];
  for (const self of order) {
    if (!tryText(self, requests[self].text, null)) {
      waiting.push(self);
    }
  }
  for (const self of waiting) {
    const whole = width(requests[self].text);
    const shorter = [0.75, 0.6].map((part) => cut(requests[self].text, whole * part)).filter((text) => text.length >= 6);
    if (!shorter.some((text) => tryText(self, text, null))) {
      listed++;
      tryText(self, String(listed), listed);
      flags[self].number = listed;
    }
  }
  return flags;
}
