import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Says which script needs which, so that the server can name a page's scripts with its first bytes.
const config: UserConfigFn = () => ({ build: { manifest: 'scripts.json' } });

export default overrideVaadinConfig(config);
