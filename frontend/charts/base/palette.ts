import {css} from 'lit';
import {mix} from './mix';

/**
 * Colours by role. The page's own names are taken where it has them; the values beside them stand for a chart on its
 * own. Text holds 4.5:1 and marks 3:1 on the ground, in light and in dark.
 */
export const palette = css`
  :host {
    --chart-ground: var(--rumbo-ground, light-dark(#ffffff, #16181b));
    --chart-raised: var(--rumbo-raised, light-dark(#ffffff, #1e2125));
    --chart-soft: var(--rumbo-soft, light-dark(#f4f4f2, #262a2f));
    --chart-ink: var(--rumbo-ink, light-dark(#262626, #ececec));
    --chart-ink-2: var(--rumbo-ink-2, light-dark(#595959, #b4b8bd));
    --chart-line: var(--rumbo-line, light-dark(#d9d9d6, #3a3f45));
    --chart-control: var(--rumbo-control, light-dark(#8a8a86, #7d848c));
    --chart-link: var(--rumbo-link, light-dark(#2f5597, #9dbcf0));
    --chart-militarization: var(--rumbo-militarization, light-dark(#6a3d8f, #c5a3e3));
    --chart-harm-reduction: var(--rumbo-harm-reduction, light-dark(#1b756b, #6cc9bd));
    --chart-break: var(--rumbo-warning, light-dark(#a33a10, #f0a27c));
    --chart-rule: light-dark(#85857f, #868d95);
    --chart-hatch: light-dark(#8f8f89, #7f868e);
    --chart-series-0: light-dark(#262626, #ececec);
    --chart-series-1: light-dark(#1f5fae, #84b6f5);
    --chart-series-2: light-dark(#8a6200, #e0b550);
    --chart-series-3: light-dark(#b3246b, #f58bbd);
    --chart-series-4: light-dark(#3d7a1c, #98cf74);
    --chart-series-5: light-dark(#5f6b76, #aab6c2);
    --chart-series-6: light-dark(#1382a8, #63cbee);
    --chart-series-7: light-dark(#7b4a2b, #d3a285);
  }
`;

/** Colour of a line that shares its plot with others. */
export function seriesColor(index: number): string {
  return `var(--chart-series-${index % 8})`;
}

export const MILITARIZATION = 'var(--chart-militarization)';
export const HARM_REDUCTION = 'var(--chart-harm-reduction)';

/** The two scores of a stance. */
export type Direction = 'militarization' | 'harmReduction';

/** Colour of a score's name and of its figures. */
export function colorOf(direction: Direction): string {
  return direction === 'militarization' ? MILITARIZATION : HARM_REDUCTION;
}

/** Values that the stops of the ramps stand for. Most scores lie below 70, so most of the range of lightness lies there, too. */
const STOPS = [0, 5, 20, 40, 60, 100] as const;

/** From the ground to the strongest: lightness falls (in the dark scheme rises) by steps that the eye tells apart, on paper without colours, too. */
const RAMPS: Record<Direction, {light: readonly string[]; dark: readonly string[]}> = {
  militarization: {
    light: ['#f9f5fd', '#ecdbfa', '#cea9eb', '#ab76d0', '#8048a5', '#481d62'],
    dark: ['#251c2b', '#402a50', '#6b4088', '#9763bb', '#bf92e0', '#f1e0ff'],
  },
  harmReduction: {
    light: ['#eefaf8', '#c4efe8', '#78cdc1', '#34a396', '#15766b', '#073e38'],
    dark: ['#142220', '#143c37', '#1a625a', '#2c8d82', '#47baac', '#bcf6ec'],
  },
};

/** The one colour of a value of a score, wherever a cell, a strip or a legend shows it. */
export function scoreColor(direction: Direction, value: number): string {
  const bounded = Math.min(Math.max(value, 0), 100);
  const above = Math.max(1, STOPS.findIndex((stop) => stop >= bounded));
  const position = above - (STOPS[above] - bounded) / (STOPS[above] - STOPS[above - 1]);
  const {light, dark} = RAMPS[direction];
  return `light-dark(${mix(light, position)}, ${mix(dark, position)})`;
}
