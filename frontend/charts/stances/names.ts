import {dodge} from '../base/placement';

/** Where names stand in a drawing so that none lies on anything else. Positions are in pixels. */

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Point {
  x: number;
  y: number;
  r: number;
}

export interface PlacedName {
  left: number;
  /** Top of the letters. */
  top: number;
  /** From the point to a name that stands apart from it; null where the two touch. */
  leader: [number, number, number, number] | null;
}

/** How far apart from its point a name may stand, where there is no room beside it. */
const APART = [16, 28, 40, 54, 70];
const TURNS = [0, -25, 25, -50, 50, -75, 75].map((degrees) => (degrees * Math.PI) / 180);
/** A line is tried at so many pixels. */
const STEP = 3;

/** A name of a column that moved further than this is joined to its point by a line. */
const MOVED = 2;

/** What is taken of a drawing. */
export class Room {
  private readonly boxes: Box[] = [];

  constructor(private readonly edges: Box) {}

  take(box: Box): void {
    this.boxes.push(box);
  }

  /** Whether nothing but `own` lies in the box, and the box in the drawing. */
  free(box: Box, own?: Box): boolean {
    const {left, right, top, bottom} = this.edges;
    return (
      box.left >= left &&
      box.right <= right &&
      box.top >= top &&
      box.bottom <= bottom &&
      this.boxes.every(
        (other) =>
          other === own || box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      )
    );
  }

  /** Takes a line, so that nothing is written across it. */
  takeLine(corners: readonly (readonly [number, number])[]): void {
    for (let i = 1; i < corners.length; i++) {
      const [[x1, y1], [x2, y2]] = [corners[i - 1], corners[i]];
      const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP);
      for (let step = 0; step <= steps; step++) {
        const [x, y] = [x1 + ((x2 - x1) * step) / (steps || 1), y1 + ((y2 - y1) * step) / (steps || 1)];
        this.take({left: x - 1, right: x + 1, top: y - 1, bottom: y + 1});
      }
    }
  }

  /**
   * Names of points that stand over one another, in a column to their right: each as near to the height of its point as the others
   * allow, so that their lines never cross. Null for one that would lie on something else.
   */
  column(points: readonly Point[], owns: readonly Box[], widths: readonly number[], height: number): (PlacedName | null)[] {
    const tops = dodge(points.map(({y}) => y), height + 1, this.edges.top, this.edges.bottom).map((middle) => middle - height / 2);
    const moved = points.some(({y}, i) => Math.abs(tops[i] + height / 2 - y) > MOVED);
    const edge = Math.max(...points.map(({x, r}) => x + r));
    return points.map(({x, y, r}, i) => {
      const middle = tops[i] + height / 2;
      const left = moved ? edge + APART[0] : x + r + 4;
      const box = {left: left - 2, right: left + widths[i] + 2, top: tops[i], bottom: tops[i] + height};
      if (!this.free(box, owns[i])) {
        return null;
      }
      this.take(box);
      return {left, top: tops[i], leader: moved ? [x + r + 1, y, left - 3, middle] : null};
    });
  }

  private clear([x1, y1, x2, y2]: [number, number, number, number], own: Box): boolean {
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP);
    for (let i = 1; i <= steps; i++) {
      const [x, y] = [x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps];
      if (!this.free({left: x - 1, right: x + 1, top: y - 1, bottom: y + 1}, own)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Finds and takes a place for a name: beside its point, over or under it, else apart from it with a line between the two. Null
   * where there is none.
   */
  name({x, y, r}: Point, own: Box, width: number, height: number, apart: boolean): PlacedName | null {
    const gap = r + 4;
    const near: [number, number][] = [
      [x + gap, y - height / 2],
      [x - gap - width, y - height / 2],
      [x - width / 2, y - gap - height],
      [x - width / 2, y + gap],
      [x + gap * 0.75, y - gap * 0.75 - height],
      [x + gap * 0.75, y + gap * 0.75],
    ];
    for (const [left, top] of near) {
      const box = {left: left - 2, right: left + width + 2, top: top - 1, bottom: top + height + 2};
      if (this.free(box, own)) {
        this.take(box);
        return {left, top, leader: null};
      }
    }
    for (const distance of apart ? APART : []) {
      for (const side of [1, -1]) {
        for (const turn of TURNS) {
          const [dx, dy] = [Math.cos(turn) * side, Math.sin(turn)];
          const [ex, ey] = [x + dx * (r + distance), y + dy * (r + distance)];
          const left = side > 0 ? ex + 3 : ex - 3 - width;
          const top = ey - height / 2;
          const box = {left: left - 2, right: left + width + 2, top: top - 1, bottom: top + height + 2};
          const leader: [number, number, number, number] = [x + dx * r, y + dy * r, ex, ey];
          if (this.free(box, own) && this.clear(leader, own)) {
            this.take(box);
            this.take({left: Math.min(x, ex), right: Math.max(x, ex), top: Math.min(leader[1], ey), bottom: Math.max(leader[1], ey)});
            return {left, top, leader};
          }
        }
      }
    }
    return null;
  }
}
