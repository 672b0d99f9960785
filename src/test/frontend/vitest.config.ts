import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const installed = (name: string) => ({find: new RegExp(`^${name}(?=/|$)`), replacement: here(`node_modules/${name}`)});

export default defineConfig({
  // charts live outside this folder and take their libraries from it
  resolve: {
    alias: [
      {find: /^Frontend\//, replacement: here('../../../frontend/')},
      {find: /^(d3-[a-z-]+)$/, replacement: here('node_modules/$1')},
      ...['lit', '@observablehq/plot', 'topojson-client', 'world-atlas', 'd3'].map(installed),
    ],
  },
  server: {fs: {allow: [here('../../..')]}},
  // Lit's decorators are the ones from before the standard
  oxc: {decorator: {legacy: true}},
  test: {
    environment: 'happy-dom',
    // a guard against what hangs; a busy machine draws slowly
    testTimeout: 60_000,
    environmentOptions: {happyDOM: {url: 'http://localhost/'}},
    // a chart's tests lie here too, beside these
    include: ['**/*.test.ts'],
    reporters: ['default', ['json', {outputFile: here('../../../target/vitest/report.json')}]],
  },
});
