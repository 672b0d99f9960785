/**
 * Switches of a chart live in the page's address, so that a link shows what its sender saw. They change without the
 * server: the history entry stays and keeps the state that the page's own router has put there.
 */
export function readSwitch(key: string): string | null {
  return new URLSearchParams(location.search).get(key);
}

function changed(changes: Record<string, string | null>): URL {
  const url = new URL(location.href);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) {
      url.searchParams.delete(key);
    } else {
      url.searchParams.set(key, value);
    }
  }
  // commas part the countries and need no escape; the address stays readable
  url.search = url.search.replaceAll('%2C', ',');
  return url;
}

/** Writes a switch; null takes it out. Every other parameter stays as it is. */
export function writeSwitch(key: string, value: string | null): void {
  history.replaceState(history.state, '', changed({[key]: value}));
}

/** Writes switches as {@link writeSwitch} does, as one step that the browser's way back undoes; nothing where nothing changes. */
export function writeStep(changes: Record<string, string | null>): void {
  const url = changed(changes);
  if (url.href !== location.href) {
    // not the page's own function, which takes switches along that are taken out here
    History.prototype.pushState.call(history, history.state, '', url);
  }
}

/** The address of a download: as the server gave it, with the page's own query over it, because that is what is on screen. */
export function downloadHref(address: string): string {
  return withParameters(address, Object.fromEntries(new URLSearchParams(location.search)));
}

/** The address with these parameters in place of its own of the same names. */
export function withParameters(address: string, parameters: Record<string, string>): string {
  const [path, query = ''] = address.split('?', 2);
  const merged = new URLSearchParams(query);
  for (const [key, value] of Object.entries(parameters)) {
    merged.set(key, value);
  }
  const search = merged.toString().replaceAll('%2C', ',');
  return search ? `${path}?${search}` : path;
}
