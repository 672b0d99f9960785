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
  /** 0 is the row next to the plot, 1 the one above it, and so on; null: nothing is written at this rule. */
  row: number | null;
  /** Left and right edge of the text. */
  left: number;
  right: number;
  /** As written: whole, shortened, or the number. */
  text: string;
  /** Set where the text had no room: its number in the list under the plot; 0 where it stands there without one. */
  number: number | null;
}

const PAD = 5;

/** From a rule to a name that stands beside it. */
const BESIDE = 2;

/** Rules nearer than this may share one number badge. */
const BADGE = 26;

/** How many beginnings are kept while names are placed; more change nothing that a reader would see. */
const BEAM = 48;

/** The flags so far, as a chain from the last one back: a thousand ways to go on share what they have in common. */
interface Beginning {
  flag: Flag | null;
  before: Beginning | null;
  cost: number;
}

/** Rows beyond which a plot would stand too far below its title. */
export const MOST_ROWS = 4;

/**
 * Writes the names of events over their rules in two rows, or in as many more, up to `most`, as let more names be read: where
 * events crowd, their names go up like stairs.
 */
export function placeInRows(
  requests: readonly FlagRequest[],
  min: number,
  max: number,
  width: (text: string) => number,
  cut: (text: string, room: number) => string,
  most: number,
): Flag[] {
  let best: Flag[] | null = null;
  let fewest = Infinity;
  for (let rows = 2; rows <= most && fewest > 0; rows++) {
    const flags = placeFlags(requests, min, max, width, cut, rows);
    const unread = flags.filter(({number}) => number !== null).length;
    if (unread < fewest) {
      [best, fewest] = [flags, unread];
    }
  }
  return best ?? [];
}

/**
 * Writes the names of events over their rules in at most `rows` rows. A name takes the lowest row where it fits; where none holds it whole it is shortened, then replaced by a number that a list explains. Rules that
 * crowd share a badge ("2–4"). No text lies on another text, or on the rule of an event whose name stands a row higher.
 * Of the ways to do it, one that leaves most names readable is taken.
 */
export function placeFlags(
  requests: readonly FlagRequest[],
  min: number,
  max: number,
  width: (text: string) => number,
  cut: (text: string, room: number) => string,
  rows = 2,
): Flag[] {
  const order = requests.map((_, i) => i).sort((a, b) => requests[a].x - requests[b].x || a - b);
  const badgeWidth = width('1');
  let beam: Beginning[] = [{flag: null, before: null, cost: 0}];
  for (const self of order) {
    const {x, text} = requests[self];
    const whole = width(text);
    const texts = [
      {text, w: whole, cost: 0, number: false},
      ...[0.75, 0.6]
        .map((part) => cut(text, whole * part))
        .filter((short) => short.length >= 9 && short !== text)
        .map((short, i) => ({text: short, w: width(short), cost: 0.4 + 0.2 * i, number: false})),
      {text: '', w: badgeWidth, cost: 1, number: true},
    ];
    const next: Beginning[] = [];
    for (const before of beam) {
      if (!isAmongBest(next, before.cost)) {
        // nor are those after it, which cost more
        break;
      }
      for (const option of texts) {
        const {w} = option;
        // over the rule or to either side of it; on stairs also beside it, where another rule is very near
        const beside = rows > 2 && !option.number ? [x - w - BESIDE, x + BESIDE] : [];
        const starts = [Math.min(Math.max(x - w / 2, min), max - w), x - w + 3, x - 3, ...beside];
        for (let row = 0; row < rows; row++) {
          for (let side = 0; side < starts.length; side++) {
            const left = starts[side];
            const right = left + w;
            const cost = before.cost + option.cost + 0.1 * row + 0.02 * side;
            // a name stays at its rule, inside the drawing
            if (
              isAmongBest(next, cost) &&
              left >= min &&
              right <= max &&
              left <= x + BESIDE + 0.5 &&
              right >= x - BESIDE - 0.5 &&
              isFreeAfter(before, x, row, left, right)
            ) {
              keep(next, {flag: {x, row, left, right, text: option.text, number: option.number ? 0 : null}, before, cost});
            }
          }
        }
      }
      keep(next, {flag: {x, row: null, left: x, right: x, text: '', number: 0}, before, cost: before.cost + 1.6});
    }
    beam = next;
  }
  const placed = flagsUpTo(beam[0]);
  numberThem(placed, width, min, max);
  const flags: Flag[] = [];
  order.forEach((self, i) => (flags[self] = placed[i]));
  return flags;
}

function isAmongBest(best: readonly Beginning[], cost: number): boolean {
  return best.length < BEAM || cost < best[BEAM - 1].cost;
}

/** Keeps a beginning where its cost puts it, behind those that cost as much, and the best {@link BEAM} of all. */
function keep(best: Beginning[], beginning: Beginning): void {
  let place = best.length;
  while (place > 0 && best[place - 1].cost > beginning.cost) {
    place--;
  }
  best.splice(place, 0, beginning);
  best.length = Math.min(best.length, BEAM);
}

function flagsUpTo(last: Beginning): Flag[] {
  const flags: Flag[] = [];
  for (let at: Beginning | null = last; at?.flag; at = at.before) {
    flags.push(at.flag);
  }
  return flags.reverse();
}

function isFreeAfter(last: Beginning, x: number, row: number, left: number, right: number): boolean {
  for (let at: Beginning | null = last; at?.flag; at = at.before) {
    if (!isClear(at.flag, x, row, left, right)) {
      return false;
    }
  }
  return true;
}

/** Whether a text at a rule leaves another name and its rule alone. */
function isClear(other: Flag, x: number, row: number, left: number, right: number): boolean {
  if (other.row === null) {
    return true;
  }
  if (other.row === row) {
    return right + PAD <= other.left || left >= other.right + PAD;
  }
  return row < other.row ? other.x <= left - 2 || other.x >= right + 2 : x <= other.left - 2 || x >= other.right + 2;
}

/**
 * Numbers the badges from left to right. A badge also speaks for the crowded rules beside it that have no room for their
 * own; a rule that no badge speaks for gets 0 and stands in the list without a number.
 */
function numberThem(flags: Flag[], width: (text: string) => number, min: number, max: number): void {
  const listed = flags.filter((flag) => flag.number !== null);
  const alone = (flag: Flag | undefined, x: number): boolean =>
    flag !== undefined && flag.row === null && Math.abs(flag.x - x) < BADGE;
  const groups: Flag[][] = [];
  let next = 0;
  listed.forEach((badge, i) => {
    if (badge.row === null) {
      return;
    }
    let [first, last] = [i, i];
    while (first > next && alone(listed[first - 1], badge.x)) {
      first--;
    }
    while (alone(listed[last + 1], badge.x)) {
      last++;
    }
    // no two-digit number is wider than this
    const w = width('88–88');
    const left = Math.min(Math.max((badge.left + badge.right - w) / 2, min), max - w);
    const others = flags.filter((other) => other !== badge);
    if (last > first && others.every((other) => isClear(other, badge.x, badge.row!, left, left + w))) {
      Object.assign(badge, {left, right: left + w});
      groups.push(listed.slice(first, last + 1));
    } else {
      last = i;
      groups.push([badge]);
    }
    next = last + 1;
  });
  let count = 0;
  for (const group of groups) {
    const badge = group.find((flag) => flag.row !== null)!;
    for (const flag of group) {
      flag.number = ++count;
    }
    badge.text = group.length === 1 ? String(count) : `${count - group.length + 1}–${count}`;
  }
}
