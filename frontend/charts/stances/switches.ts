import type {StancesData} from '../model';
import {readSwitch, writeSwitch} from '../base/url-state';

/** What the charts of the stance page share: region, year and the countries that are pointed out. */
export interface Switches {
  region: string;
  year: number;
  picked: string[];
}

/** All regions together. */
export const ALL = 'World';

/** More paths than these cannot be told apart. */
export const MOST_PICKED = 6;

const SWITCHED = 'rumbo-stances-switched';

/** The switches as the address has them; what it does not name, or names wrongly, is by default. */
export function readSwitches(data: StancesData): Switches {
  const region = readSwitch('region');
  const year = Number(readSwitch('year'));
  const known = new Set(data.countries.map(({code}) => code));
  return {
    region: data.regions.find(({code}) => code === region)?.code ?? ALL,
    year: year >= data.from && year <= data.to ? year : data.to,
    picked: (readSwitch('c') ?? '')
      .split(',')
      .filter((code, i, all) => known.has(code) && all.indexOf(code) === i)
      .slice(0, MOST_PICKED),
  };
}

/** Writes them into the address, and tells the other chart. */
export function writeSwitches(data: StancesData, {region, year, picked}: Switches): void {
  writeSwitch('region', region === ALL ? null : region);
  writeSwitch('year', year === data.to ? null : String(year));
  writeSwitch('c', picked.length > 0 ? picked.join(',') : null);
  window.dispatchEvent(new Event(SWITCHED));
}

/** Has `read` called whenever another chart changed a switch; answers what ends it. */
export function onSwitched(read: () => void): () => void {
  window.addEventListener(SWITCHED, read);
  return () => window.removeEventListener(SWITCHED, read);
}

/** The country added to those pointed out, or taken away; the oldest gives way when there are too many. */
export function toggled(picked: readonly string[], code: string): string[] {
  return picked.includes(code) ? picked.filter((other) => other !== code) : [...picked, code].slice(-MOST_PICKED);
}
