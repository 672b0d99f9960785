import {Fetching, type State} from './fetching';
import {say} from './saying';

/**
 * A part of a page that is HTML at an address: it stands in the page itself, so that the page's styles, addresses within it, search
 * and print see it as they see everything else.
 */
export class PartElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'current'];

  /** Focus goes to the first heading as soon as it is there. */
  declare attend?: boolean;

  private readonly content = document.createElement('div');
  private readonly failure = document.createElement('div');

  private readonly fetching = new Fetching((answer) => answer.text(), {
    take: (html) => {
      // whoever moved a control goes on from there, though it is another one now
      const held = this.content.contains(document.activeElement) ? document.activeElement!.id : '';
      const another = this.content.childElementCount > 0;
      this.content.innerHTML = html;
      const said = this.content.querySelector<HTMLElement>('[data-said]')?.dataset.said;
      if (another && said) {
        say(said);
      }
      this.mark();
      this.find(held)?.focus({preventScroll: true});
      this.goToAddressed();
      this.attended();
    },
    state: (state) => this.stand(state),
  });

  constructor() {
    super();
    this.content.className = 'part';
    this.failure.className = 'part-failure';
    this.failure.setAttribute('role', 'alert');
  }

  connectedCallback(): void {
    if (!this.content.isConnected) {
      this.append(this.failure, this.content);
    }
    this.load();
  }

  disconnectedCallback(): void {
    this.fetching.stop();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'current') {
      this.mark();
    } else if (this.isConnected) {
      this.load();
    }
  }

  /** Moves focus where somebody waits for it. */
  attended(): void {
    const heading = this.attend && this.content.querySelector<HTMLElement>('[tabindex="-1"]:is(h1, h2, h3)');
    if (heading && this.getAttribute('aria-busy') !== 'true') {
      this.attend = false;
      heading.focus({preventScroll: true});
      heading.scrollIntoView({block: 'nearest'});
    }
  }

  private load(): void {
    const address = this.getAttribute('src');
    const along = address && document.querySelector(`noscript[data-src="${CSS.escape(address)}"]`);
    if (along) {
      // a browser with scripts takes what is in there for mere text
      along.remove();
      this.fetching.bring(address, along.textContent);
    } else if (address) {
      this.fetching.ask(address);
    }
  }

  private stand(state: State): void {
    this.setAttribute('aria-busy', String(state === 'loading'));
    this.toggleAttribute('there', state === 'there' || this.content.childElementCount > 0);
    this.failure.replaceChildren();
    if (state === 'failed') {
      const said = document.createElement('p');
      said.textContent = this.getAttribute('failure');
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'button';
      again.textContent = this.getAttribute('again');
      again.addEventListener('click', this.fetching.again);
      this.failure.append(said, again);
    } else if (state === 'there') {
      this.attended();
    }
  }

  private mark(): void {
    const current = this.getAttribute('current');
    this.content.querySelectorAll('[aria-current]').forEach((element) => element.removeAttribute('aria-current'));
    if (current) {
      this.find(current)?.setAttribute('aria-current', 'true');
    }
  }

  private find(id: string): HTMLElement | null {
    return id ? this.content.querySelector(`#${CSS.escape(id)}`) : null;
  }

  /** The browser looked for what the address names before it was there. */
  private goToAddressed(): void {
    const named = this.find(decodeURIComponent(location.hash.slice(1)));
    if (named) {
      named.closest('details')?.setAttribute('open', '');
      requestAnimationFrame(() => named.scrollIntoView());
    }
  }
}

if (!customElements.get('rumbo-part')) {
  customElements.define('rumbo-part', PartElement);
}
