/** What the page provides; the rest stands in until it has loaded. */
export const SANS = "'Inter Variable', Inter, system-ui, sans-serif";
export const SERIF = "'Source Serif 4', Georgia, serif";

/** Widths in em where nothing can be measured; a little wide, so that what fits here fits on screen. */
const NARROW = /[\s.,:;'’|!()ijlftrI1[\]-]/;
const WIDE = /[mwMWÁÉÍÓÚÃÕ%@—]/;

let context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null | undefined;

function canvas(): typeof context {
  if (context === undefined) {
    try {
      context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
    } catch {
      context = null;
    }
  }
  return context;
}

/** Widths by font and text: a chart asks for the same few over and over while it looks for places. */
const measured = new Map<string, Map<string, number>>();

// a font that came in makes other widths
if (typeof document !== 'undefined') {
  document.fonts?.addEventListener('loadingdone', () => measured.clear());
}

/** Width of a text in pixels. */
export function textWidth(text: string, size: number, weight = 400, family = SANS): number {
  const pen = canvas();
  if (pen) {
    const font = `${weight} ${size}px ${family}`;
    const widths = measured.get(font) ?? new Map<string, number>();
    measured.set(font, widths);
    let width = widths.get(text);
    if (width === undefined) {
      pen.font = font;
      width = pen.measureText(text).width;
      widths.set(text, width);
    }
    return width;
  }
  let em = 0;
  for (const letter of text) {
    em += NARROW.test(letter) ? 0.36 : WIDE.test(letter) ? 0.9 : 0.6;
  }
  return em * size * (weight >= 600 ? 1.05 : 1);
}

/** The text, or as much of it as `room` pixels hold and an ellipsis; empty where not even three letters fit. */
export function shorten(text: string, room: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= room) {
    return text;
  }
  for (let length = text.length - 1; length >= 3; length--) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (textWidth(cut, size, weight) <= room) {
      return cut;
    }
  }
  return '';
}

/** Breaks a text into lines of at most `room` pixels, at spaces; a word that is longer than a line, as an address is, anywhere. */
export function wrap(text: string, room: number, size: number, weight = 400, family = SANS): string[] {
  const fits = (part: string) => textWidth(part, size, weight, family) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) {
      lines.push(line);
    }
    line = word;
    while (!fits(line) && line.length > 1) {
      let length = line.length - 1;
      while (length > 1 && !fits(line.slice(0, length))) {
        length--;
      }
      lines.push(line.slice(0, length));
      line = line.slice(length);
    }
  }
  if (line) {
    lines.push(line);
  }
  return lines;
}
