import {css} from 'lit';

/** Legend, slider and chips of the stance page's charts. */
export const switchStyles = css`
  .legend {
    color: var(--chart-ink-2);
    display: flex;
    flex-wrap: wrap;
    font-size: 13px;
    gap: 0.2rem 1.4rem;
    list-style: none;
    margin: 0 0 0.6rem;
    padding: 0;
  }
  .legend li {
    align-items: center;
    display: inline-flex;
    gap: 0.4rem;
  }
  .years {
    align-items: center;
    color: var(--chart-ink-2);
    display: flex;
    font-size: 14px;
    gap: 0.6rem;
    margin-top: 0.4rem;
  }
  .years input {
    accent-color: var(--chart-ink);
    flex: 1;
    min-height: 28px;
    min-width: 0;
  }
  .years output {
    color: var(--chart-ink);
    font-size: 1.5em;
    font-weight: 600;
    min-width: 3.2em;
    text-align: right;
  }
  .play {
    align-items: center;
    background: none;
    border: 1px solid var(--chart-control);
    border-radius: 50%;
    color: var(--chart-ink);
    cursor: pointer;
    display: inline-flex;
    flex: none;
    height: 34px;
    justify-content: center;
    padding: 0;
    width: 34px;
  }
  .hint {
    color: var(--chart-ink-2);
    font-size: 14px;
    margin: 0.4rem 0 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    list-style: none;
    margin: 0.6rem 0 0;
    padding: 0;
  }
  .chips button {
    background: var(--chart-raised);
    border: 1.5px solid var(--chip);
    border-radius: 999px;
    color: var(--chart-ink);
    cursor: pointer;
    min-height: 30px;
    padding: 0 0.8rem;
  }
  @media print {
    .years,
    .hint,
    .readout,
    .chips {
      display: none;
    }
  }
`;
