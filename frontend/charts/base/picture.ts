import {SANS, SERIF, wrap} from './measure';
import {svg} from './svg';

/** A drawn part of a picture, and how much room it takes. */
export interface Part {
  node: SVGElement;
  width: number;
  height: number;
}

/** A chart as one picture: everything that a reader needs who sees nothing but it. */
export interface Picture {
  title: string;
  subtitle: string;
  /** From top to bottom; each stands at the left edge. */
  parts: Part[];
  /** Sentences of the foot, each with the word it opens with ("Source:"). */
  foot: {lead: string; text: string}[];
  width: number;
}

const MARGIN = 32;

function lines(texts: string[], x: number, y: number, step: number, attributes: Record<string, string | number>): SVGTextElement {
  const text = svg('text', {x, y, ...attributes});
  texts.forEach((line, i) => text.append(svg('tspan', {x, y: y + i * step}, line)));
  return text;
}

/** Puts title, subtitle, plot and foot into one SVG. */
export function compose(picture: Picture): SVGSVGElement {
  const inner = picture.width;
  const root = svg('svg', {xmlns: 'http://www.w3.org/2000/svg', 'font-family': SANS, role: 'img'});
  root.append(svg('title', {}, picture.title));
  const ground = svg('rect', {x: 0, y: 0, fill: 'var(--chart-ground)'});
  root.append(ground);
  let y = MARGIN + 20;

  const title = wrap(picture.title, inner, 25, 600, SERIF);
  root.append(lines(title, MARGIN, y, 30, {'font-family': SERIF, 'font-size': 25, 'font-weight': 600, fill: 'var(--chart-ink)'}));
  y += (title.length - 1) * 30 + 26;
  const subtitle = wrap(picture.subtitle, inner, 15);
  root.append(lines(subtitle, MARGIN, y, 20, {'font-size': 15, fill: 'var(--chart-ink-2)'}));
  y += (subtitle.length - 1) * 20 + 18;

  for (const part of picture.parts) {
    root.append(svg('g', {transform: `translate(${MARGIN},${y})`}, part.node));
    y += part.height + 8;
  }

  y += 8;
  root.append(svg('line', {x1: MARGIN, x2: MARGIN + inner, y1: y, y2: y, stroke: 'var(--chart-line)'}));
  y += 22;
  for (const {lead, text} of picture.foot) {
    const sentence = wrap(`${lead} ${text}`, inner, 13);
    const node = lines(sentence, MARGIN, y, 18, {'font-size': 13, fill: 'var(--chart-ink-2)'});
    const first = node.firstElementChild!;
    if (lead && first.textContent!.startsWith(lead)) {
      const rest = first.textContent!.slice(lead.length);
      first.replaceChildren(svg('tspan', {'font-weight': 600, fill: 'var(--chart-ink)'}, lead), rest);
    }
    root.append(node);
    y += sentence.length * 18 + 3;
  }

  const width = inner + 2 * MARGIN;
  const height = y - 18 + MARGIN;
  for (const [key, value] of Object.entries({width, height, viewBox: `0 0 ${width} ${height}`})) {
    root.setAttribute(key, String(value));
  }
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  return root;
}

const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'visibility',
];
const OWN = ['opacity', 'stop-color', 'stop-opacity', 'mix-blend-mode'];

/**
 * Makes a picture independent of the page: every colour that the page gives by name is written out. The picture is
 * shown for a moment where `host` takes its colours from, in the light scheme, because it goes on paper and slides.
 */
export function freeze(picture: SVGSVGElement, host: ShadowRoot | HTMLElement): SVGSVGElement {
  const stage = document.createElement('div');
  stage.style.cssText = 'position:absolute;left:-99999px;top:0;color-scheme:light';
  stage.append(picture);
  host.append(stage);
  try {
    for (const element of picture.querySelectorAll<SVGElement>('*')) {
      if (element.localName === 'style' || element.localName === 'title') {
        continue;
      }
      const style = getComputedStyle(element);
      const leaf = /^(path|line|rect|circle|text|tspan|stop)$/.test(element.localName);
      for (const name of leaf ? [...INHERITED, ...OWN] : OWN) {
        const value = style.getPropertyValue(name);
        if (value && !(OWN.includes(name) && /^(1|normal)$/.test(value))) {
          element.setAttribute(name, value);
        }
      }
    }
    for (const element of picture.querySelectorAll('*')) {
      if (element.localName === 'style') {
        element.remove();
      } else {
        element.removeAttribute('class');
        element.removeAttribute('style');
        element.removeAttribute('aria-hidden');
        if (element.localName === 'svg') {
          // a drawing in the picture may write beyond its own edge, as it does on the page
          element.setAttribute('overflow', 'visible');
        }
      }
    }
  } finally {
    stage.remove();
  }
  return picture;
}

/** The page's own fonts as rules that stand in the picture itself, for letters that it really has. */
async function fontRules(text: string): Promise<string> {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0)!);
  const needed = (range: string): boolean =>
    range === '' ||
    range.split(',').some((part) => {
      const bounds = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(part);
      const low = bounds ? parseInt(bounds[1], 16) : 0;
      const high = bounds ? parseInt(bounds[2] ?? bounds[1], 16) : 0;
      return codes.some((code) => code >= low && code <= high);
    });
  const rules: CSSFontFaceRule[] = [];
  for (const sheet of document.styleSheets) {
    try {
      rules.push(...[...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule));
    } catch {
      // a sheet of another site keeps its rules to itself, and has none of these fonts
    }
  }
  const faces = await Promise.all(
    rules
      .filter((rule) => /Inter|Source Serif/.test(rule.style.getPropertyValue('font-family')))
      .filter((rule) => needed(rule.style.getPropertyValue('unicode-range')))
      .map(async (rule) => {
        const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
        if (!address) {
          return '';
        }
        const answer = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI));
        const bytes = new Uint8Array(await answer.arrayBuffer());
        let binary = '';
        for (let i = 0; i < bytes.length; i += 0x8000) {
          binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
        }
        const family = rule.style.getPropertyValue('font-family');
        const weight = rule.style.getPropertyValue('font-weight') || '400';
        const range = rule.style.getPropertyValue('unicode-range');
        return `@font-face{font-family:${family};font-weight:${weight};${range ? `unicode-range:${range};` : ''}src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`;
      }),
  );
  return faces.join('');
}

/** The picture as the text of an SVG file with its fonts. */
export async function svgText(picture: SVGSVGElement): Promise<string> {
  try {
    const rules = await fontRules(picture.textContent ?? '');
    if (rules) {
      picture.prepend(svg('style', {}, rules));
    }
  } catch {
    // without its fonts the picture is still right: the reader's own stand in
  }
  return new XMLSerializer().serializeToString(picture);
}

/**
 * An SVG file drawn as PNG, `scale` pixels for each of its own. The page's content security policy lets pictures come out of the
 * page itself as `data:` and not as `blob:`, so nothing has to be opened for it.
 */
export async function pngBlob(text: string, width: number, height: number, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
