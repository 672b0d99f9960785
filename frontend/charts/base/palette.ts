import {css} from 'lit';

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

/** Strength of a score's colour: seen from the first points on, full at 100; 0 is a coded score and keeps a tint. */
export function scoreOpacity(score: number): number {
  return 0.05 + 0.95 * Math.pow(Math.min(Math.max(score, 0), 100) / 100, 0.8);
}
