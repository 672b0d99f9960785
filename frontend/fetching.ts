/** What an element fetches by itself, once it stands on a page with an address. */

export type State = 'none' | 'loading' | 'there' | 'failed';

/** What an element says about its fetching. */
interface Shown<T> {
  /** Takes what came; it is always of the address that was asked for last. */
  take(value: T): void;
  /** Says how it stands. */
  state(state: State): void;
}

/**
 * Asks for one address at a time. A new address ends the one before, so that an older answer never stands where a newer one belongs;
 * what failed is asked for again when the reader wants it, and when the line is back.
 */
export class Fetching<T> {
  private asked: string | null = null;
  private done = false;
  private call: AbortController | null = null;

  constructor(
    private readonly read: (answer: Response) => Promise<T>,
    private readonly shown: Shown<T>,
  ) {}

  /** Asks for an address, relative to the root of the application; nothing where it is there already. */
  ask(address: string): void {
    if (address !== this.asked || (!this.done && !this.call)) {
      this.asked = address;
      this.done = false;
      void this.fetch(address);
    }
  }

  /** Takes what came with the page itself, in place of asking for it. */
  bring(address: string, value: T): void {
    this.stop();
    this.asked = address;
    this.done = true;
    this.shown.take(value);
    this.shown.state('there');
  }

  /** Asks once more for what failed. */
  readonly again = (): void => {
    if (this.asked !== null && !this.done) {
      void this.fetch(this.asked);
    }
  };

  /** The element has left the page; what it waits for does not matter any more. */
  stop(): void {
    this.call?.abort();
    this.call = null;
    window.removeEventListener('online', this.again);
  }

  private async fetch(address: string): Promise<void> {
    this.stop();
    const call = new AbortController();
    this.call = call;
    this.shown.state('loading');
    try {
      const answer = await fetch(new URL(address, document.baseURI), {signal: call.signal});
      if (!answer.ok) {
        throw new Error(`${address} answered with ${answer.status}`);
      }
      const value = await this.read(answer);
      if (this.call === call) {
        this.call = null;
        this.done = true;
        this.shown.take(value);
        this.shown.state('there');
      }
    } catch {
      // an ended call ends here, too, and says nothing
      if (this.call === call) {
        this.call = null;
        window.addEventListener('online', this.again, {once: true});
        this.shown.state('failed');
      }
    }
  }
}
