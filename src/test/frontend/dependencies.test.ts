// @vitest-environment node
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';

/** bin/check-dependencies.mts as bin/test starts it, on a checkout and a list of faults that are made up. */
const PROGRAM = fileURLToPath(new URL('../../../bin/check-dependencies.mts', import.meta.url));
const UNREACHED = 'were not checked against known faults: no list of them can be reached here';
const FAULT = {
  id: 'GHSA-made-up',
  aliases: ['CVE-2026-1'],
  summary: 'Runs what a stranger sends',
  database_specific: {severity: 'CRITICAL'},
  affected: [
    {package: {ecosystem: 'Maven', name: 'org.other:other'}, ranges: [{events: [{introduced: '0'}, {fixed: '9.9'}]}]},
    {package: {ecosystem: 'Maven', name: 'org.example:sheets'}, ranges: [{events: [{introduced: '0'}, {fixed: '1.2.4'}]}]},
  ],
};

let folder: string;
let server: Server | undefined;

function write(file: string, content: object): void {
  mkdirSync(dirname(join(folder, file)), {recursive: true});
  writeFileSync(join(folder, file), JSON.stringify(content));
}

function library(licenses: object[], name = 'sheets'): object {
  return {group: 'org.example', name, version: '1.2.3', licenses};
}

function java(...components: object[]): void {
  write('target/classes/META-INF/sbom/application.cdx.json', {components});
}

function pages(npmModules: object, cvdlModules: object = {}): void {
  write('target/classes/META-INF/VAADIN/config/stats.json', {packageJsonDependencies: {}, npmModules, cvdlModules});
}

function rules(exceptions: object[]): void {
  write('bin/dependencies.json', {licences: ['MIT', 'Apache-2.0'], licencesOfPackages: {'@vaadin/*': 'Apache-2.0'}, exceptions});
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dependencies'));
  java(library([{license: {id: 'MIT'}}]));
  pages({'@vaadin/grid': '25.0.0', lit: '3.0.0'});
  write('src/test/frontend/package-lock.json', {
    packages: {'': {}, 'node_modules/lit': {version: '3.0.1', license: 'MIT'}, 'node_modules/a/node_modules/@some/tool': {version: '2.0.0'}},
  });
  rules([]);
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(folder, {recursive: true});
});

/** Answers as the list does; `undefined` is never answered. Returns its address. */
async function list(answer: (path: string, question: string) => {status?: number; body: string} | undefined): Promise<string> {
  server = createServer(async (request, response) => {
    let question = '';
    for await (const piece of request) {
      question += piece;
    }
    const told = answer(request.url ?? '', question);
    if (told) {
      response.writeHead(told.status ?? 200).end(told.body);
    }
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A list that knows one fault of one library or package. */
function knows(name: string, fault: object): Promise<string> {
  return list((path, question) => {
    if (path !== '/v1/querybatch') {
      return {body: JSON.stringify(fault)};
    }
    const queries = JSON.parse(question).queries as {package: {name: string}}[];
    const results = queries.map((query) => (query.package.name === name ? {vulns: [{id: FAULT.id}]} : {}));
    return {body: JSON.stringify({results})};
  });
}

function check(address: string, seconds = 60): Promise<{code: number | null; told: string}> {
  return new Promise((ended) => {
    const program = spawn(process.execPath, [PROGRAM, '--folder', folder, '--list', address, '--seconds', `${seconds}`]);
    let told = '';
    program.stdout.on('data', (piece) => (told += piece));
    program.stderr.on('data', (piece) => (told += piece));
    program.on('close', (code) => ended({code, told}));
  });
}

test('a grave fault fails and is named with what it is in and where it is fixed', async () => {
  const {code, told} = await check(await knows('org.example:sheets', FAULT));

  expect(told).toContain(
    'org.example:sheets 1.2.3: GHSA-made-up, CVE-2026-1 (critical), Runs what a stranger sends; fixed in 1.2.4.',
  );
  expect(code).toBe(1);
});

test.each(['@vaadin/grid', '@some/tool'])('packages are asked for, too: %s', async (name) => {
  const {code, told} = await check(await knows(name, {...FAULT, affected: []}));

  expect(told).toContain('no fixed version is known');
  expect(told).toContain(name);
  expect(code).toBe(1);
});

test('a fault that is not grave is told and fails nothing', async () => {
  const {code, told} = await check(await knows('lit', {...FAULT, database_specific: {severity: 'MODERATE'}}));

  expect(told).toContain('Known, not grave: lit 3.0.0: GHSA-made-up');
  expect(code).toBe(0);
});

test('a fault that nobody graded fails, as packages do that do harm on purpose', async () => {
  const {code, told} = await check(await knows('lit', {id: 'MAL-2026-1'}));

  expect(told).toContain('MAL-2026-1 (not graded)');
  expect(code).toBe(1);
});

test('answers that come in pieces are all read', async () => {
  const address = await list((path, question) => {
    if (path !== '/v1/querybatch') {
      return {body: JSON.stringify(FAULT)};
    }
    const queries = JSON.parse(question).queries as {page_token?: string}[];
    const more = {next_page_token: 'more'};
    return {body: JSON.stringify({results: queries.map(({page_token}) => (page_token ? {vulns: [{id: FAULT.id}]} : more))})};
  });

  expect((await check(address)).code).toBe(1);
});

test.each(['GHSA-made-up', 'CVE-2026-1'])('an exception holds for a fault by any of its names: %s', async (id) => {
  rules([{id, until: '2999-12-31', reason: 'that part is never called'}]);

  const {code, told} = await check(await knows('org.example:sheets', FAULT));

  expect(told).toContain('Excepted until 2999-12-31, since that part is never called: org.example:sheets 1.2.3');
  expect(code).toBe(0);
});

test('an exception ends', async () => {
  rules([{id: FAULT.id, until: '2026-01-01', reason: 'that part is never called'}]);

  const {code, told} = await check(await knows('org.example:sheets', FAULT));

  expect(told).toContain('Its exception ended on 2026-01-01.');
  expect(code).toBe(1);
});

test.each([
  {id: FAULT.id, until: '2999-12-31'},
  {id: FAULT.id, until: 'never', reason: 'that part is never called'},
])('an exception without a reason or a day fails: %o', async (exception) => {
  rules([exception]);

  const {code, told} = await check(await knows('nothing', FAULT));

  expect(told).toContain('needs an id, a reason and a day');
  expect(code).toBe(1);
});

test('where nothing listens, that is said and fails nothing', async () => {
  const address = await list(() => ({body: '{}'}));
  await new Promise((closed) => server?.close(closed));

  const {code, told} = await check(address);

  expect(told).toContain(`${UNREACHED} (${address}: ECONNREFUSED).`);
  expect(code).toBe(0);
});

test.each([
  [{status: 405, body: ''}, 'it answers 405'],
  [{body: '<html>Sign in to this network</html>'}, 'is not valid JSON'],
  [{body: '{"results": []}'}, 'its answer is not understood'],
])('an answer that is none is said and fails nothing: %o', async (answer, why) => {
  const {code, told} = await check(await list(() => answer));

  expect(told).toContain(UNREACHED);
  expect(told).toContain(why);
  expect(code).toBe(0);
});

test('a list that never answers is waited for no longer than allowed', async () => {
  const {code, told} = await check(await list(() => undefined), 1);

  expect(told).toContain(`${UNREACHED} (`);
  expect(told).toContain('no answer within 1 seconds');
  expect(code).toBe(0);
});

test.each([
  ['Apache-2.0 is agreed to', 0, [{license: {id: 'Apache-2.0'}}]],
  ['one of several is enough', 0, [{license: {name: 'CDDL'}}, {license: {id: 'MIT'}}]],
  ['so is one of an expression', 0, [{expression: '(GPL-2.0-only OR MIT)'}]],
  ['GPL alone is not', 1, [{license: {id: 'GPL-3.0-only'}}]],
  ['all of an expression are needed', 1, [{expression: 'MIT AND AGPL-3.0-only'}]],
  ['what is not understood is not', 1, [{expression: '(MIT OR X) AND Y'}]],
  ['nor is a licence without a name', 1, [{license: {url: 'https://example.org/terms'}}]],
  ['none at all', 1, []],
])('licences of Java libraries: %s', async (_, expected, licences) => {
  java(library(licences));

  const {code, told} = await check(await knows('nothing', FAULT));

  expect(code).toBe(expected);
  expect(told.includes('org.example:sheets 1.2.3 ')).toBe(expected === 1);
});

test('an npm package whose licence nobody looked up fails', async () => {
  pages({'left-pad': '1.3.0'});

  const {code, told} = await check(await knows('nothing', FAULT));

  expect(told).toContain('left-pad 1.3.0 names no licence');
  expect(code).toBe(1);
});

test('a commercial component of Vaadin fails', async () => {
  pages({'@vaadin/charts': '25.0.0'}, {'@vaadin/charts': {name: 'vaadin-chart', version: '25.0.0'}});

  const {code, told} = await check(await knows('nothing', FAULT));

  expect(told).toContain('@vaadin/charts is a commercial component');
  expect(code).toBe(1);
});

test('a bill of materials that is missing fails and says who makes it', async () => {
  rmSync(join(folder, 'target/classes/META-INF/sbom'), {recursive: true});

  const {code, told} = await check(await knows('nothing', FAULT));

  expect(told).toContain('application.cdx.json is missing. Maven makes it with the package, unless it is run with -o.');
  expect(code).toBe(1);
});
