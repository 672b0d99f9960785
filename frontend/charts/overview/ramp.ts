import {mix} from '../base/mix';

/** Six steps from light to dark; in the dark scheme the order of lightness turns, so that much stands out in both. */
const ORANGE = {
  light: ['#fdebcb', '#f9cf94', '#f2a95c', '#e07a35', '#bd4a1c', '#76260f'],
  dark: ['#4d3320', '#7c4a22', '#b0642a', '#dc8640', '#f3b577', '#fde4c2'],
};
/** For measures of which neither more nor less is better, such as seizures. */
const SLATE = {
  light: ['#e4ebf1', '#c3d1de', '#98aec2', '#6c88a3', '#456280', '#233a54'],
  dark: ['#2b3a48', '#3d5468', '#56748d', '#7b9bb5', '#a9c3d7', '#dbe8f2'],
};

export interface Step {
  color: string;
  /** What can be seen on it: the marks for light or for dark areas. */
  on: 'light' | 'dark';
}

/** A colour for each class from the lowest to the highest. */
export function ramp(classes: number, higherIs: 'worse' | 'better' | 'neutral'): Step[] {
  const {light, dark} = higherIs === 'worse' ? ORANGE : SLATE;
  return Array.from({length: classes}, (_, i) => {
    const position = classes === 1 ? light.length - 1 : (i / (classes - 1)) * (light.length - 1);
    return {
      color: `light-dark(${mix(light, position)}, ${mix(dark, position)})`,
      on: position < (light.length - 1) / 2 ? 'light' : 'dark',
    };
  });
}
