const ADDRESS = /^(.*)!\$?([A-Z]+)\$?(\d+)$/;

function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Workbook cells that stand in a row: in words, and the first of them. */
export interface CellRange {
  text: string;
  first: string;
}

/** Workbook cells as ranges: "Data!D15", "Data!D16", "Data!D18" are "Data!D15:D16" and "D18". Others stand as they are. */
export function cellRanges(cells: readonly string[]): CellRange[] {
  const runs: {sheet: string; first: [string, number]; last: [string, number]; along: 'row' | 'column' | null}[] = [];
  const odd: string[] = [];
  for (const cell of new Set(cells)) {
    const parts = ADDRESS.exec(cell);
    if (!parts) {
      odd.push(cell);
      continue;
    }
    const here: [string, number] = [parts[2], Number(parts[3])];
    const run = runs.at(-1);
    const down = run && run.last[0] === here[0] && run.last[1] + 1 === here[1];
    const across = run && run.last[1] === here[1] && columnNumber(run.last[0]) + 1 === columnNumber(here[0]);
    if (run && run.sheet === parts[1] && ((down && run.along !== 'row') || (across && run.along !== 'column'))) {
      run.last = here;
      run.along = down ? 'column' : 'row';
    } else {
      runs.push({sheet: parts[1], first: here, last: here, along: null});
    }
  }
  let sheet: string | null = null;
  const named = runs.map((run) => {
    const range = run.along ? `${run.first.join('')}:${run.last.join('')}` : run.first.join('');
    const text = run.sheet === sheet ? range : `${run.sheet}!${range}`;
    sheet = run.sheet;
    return {text, first: `${run.sheet}!${run.first.join('')}`};
  });
  return [...named, ...odd.map((cell) => ({text: cell, first: cell}))];
}
