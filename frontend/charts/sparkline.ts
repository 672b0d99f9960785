import {css, html, LitElement, nothing, svg, type TemplateResult} from 'lit';
import type {SparklineData} from './model';
import {palette} from './base/palette';
import {sparkline, type Sparkline} from './base/sparkline';

const WIDTH = 120;
const HEIGHT = 32;

/** The strokes of a small line; it takes its colour from where it stands. */
export function strokes(line: Sparkline): TemplateResult {
  return svg`
    ${line.breaks.map((x) => svg`<line class="break" x1=${x} x2=${x} y1="0" y2="100%" />`)}
    ${line.lines.map((d) => svg`<path class="line" d=${d} />`)}
    ${line.lone.map(([x, y]) => svg`<circle class="lone" cx=${x} cy=${y} r="1.1" />`)}
    ${line.mark ? svg`<circle class="mark" cx=${line.mark[0]} cy=${line.mark[1]} r="2.2" />` : nothing}
  `;
}

export const strokeStyles = css`
  .line {
    fill: none;
    stroke: var(--chart-control);
    stroke-linejoin: round;
    stroke-width: 1.4;
  }
  .lone {
    fill: var(--chart-control);
  }
  .mark {
    fill: var(--chart-ink);
  }
  .break {
    stroke: var(--chart-break);
    stroke-dasharray: 2 2;
    stroke-width: 1;
  }
`;

/** A series as a small line without axes, in a sentence or a card. */
export class SparklineElement extends LitElement {
  static override styles = [
    palette,
    strokeStyles,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }
      svg {
        display: block;
        overflow: visible;
      }
    `,
  ];
  /** An attribute as well: a small line stands with its figure in the HTML of a page. */
  static override properties = {data: {type: Object}};

  declare data: SparklineData | undefined;

  override render(): TemplateResult | typeof nothing {
    const known = this.data?.points.filter((point) => point.value !== null) ?? [];
    if (!this.data || known.length === 0) {
      return nothing;
    }
    const line = sparkline(this.data.points, this.data.breaks, {
      from: known[0].year,
      to: known.at(-1)!.year,
      width: WIDTH,
      height: HEIGHT,
    });
    return html`<svg role="img" aria-label=${this.data.summary} width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}">
      ${strokes(line)}
    </svg>`;
  }
}

if (!customElements.get('rumbo-sparkline')) {
  customElements.define('rumbo-sparkline', SparklineElement);
}
