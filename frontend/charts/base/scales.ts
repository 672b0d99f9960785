/** Round steps from zero, about `count` of them. The greatest value may stand a little above the last one. */
export function linearTicks(max: number, count: number): number[] {
  if (!(max > 0)) {
    return [0, 1];
  }
  const rough = max / Math.max(1, count);
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 2.5, 5, 10].map((s) => s * power).find((s) => s >= rough * 0.999)!;
  const steps = Math.max(1, Math.ceil(max / step - 0.35));
  return Array.from({length: steps + 1}, (_, i) => Number((i * step).toPrecision(12)));
}

/** 1, 2 and 5 times the powers of ten that enclose the values, or the powers alone where those are many. */
export function logTicks(min: number, max: number): number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(min)) - 1; power <= Math.ceil(Math.log10(max)); power++) {
    all.push(...[1, 2, 5].map((s) => Number((s * Math.pow(10, power)).toPrecision(12))));
  }
  const enclosing = (ticks: number[]): number[] => {
    const low = ticks.findLast((t) => t <= min) ?? ticks[0];
    const high = ticks.find((t) => t >= max && t > low) ?? ticks.at(-1)!;
    return ticks.filter((t) => t >= low && t <= high);
  };
  const fine = enclosing(all);
  return fine.length <= 7 ? fine : enclosing(all.filter((t) => Number.isInteger(Number(Math.log10(t).toFixed(9)))));
}
