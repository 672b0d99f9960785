/**
 * Checks what Rumbo is made of: everything that is shipped has a licence that was agreed to, and nothing that is shipped or that the
 * TypeScript tests use has a grave fault that is publicly known.
 *
 *   node bin/check-dependencies.mts [--folder CHECKOUT] [--list ADDRESS] [--seconds N]
 *
 * Ends with 1 where something is wrong. Known faults are asked of OSV (https://osv.dev, which needs no key). Where it does not answer,
 * that is said and is no failure. bin/dependencies.json holds the agreed licences and the exceptions.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';

const JAVA = 'target/classes/META-INF/sbom/application.cdx.json';
const PAGES = 'target/classes/META-INF/VAADIN/config/stats.json';
const TESTS = 'src/test/frontend/package-lock.json';
const RULES = 'bin/dependencies.json';
/** As many as OSV takes at once. */
const QUESTIONS = 1000;

/** A Java library or an npm package; several licences are a choice, as Maven has it. */
type Library = {ecosystem: 'Maven' | 'npm'; name: string; version: string; licences: string[]};

/** A fault that may stand until the end of a day, and why. */
type Exception = {id: string; until: string; reason: string};

type Rules = {licences: string[]; licencesOfPackages: Record<string, string>; exceptions: Exception[]};

/** What OSV tells of a fault, as far as it is read here: https://ossf.github.io/osv-schema. */
type Fault = {
  id: string;
  aliases?: string[];
  summary?: string;
  database_specific?: {severity?: string};
  affected?: {
    package?: {ecosystem: string; name: string};
    ranges?: {events: {fixed?: string}[]}[];
  }[];
};

type Answers = {results: {vulns?: {id: string}[]; next_page_token?: string}[]};

const {values: options} = parseArgs({
  options: {
    folder: {type: 'string', default: join(import.meta.dirname, '..')},
    list: {type: 'string', default: 'https://api.osv.dev'},
    seconds: {type: 'string', default: '20'},
  },
});
const problems: string[] = [];

function read<T>(file: string, remedy = ''): T {
  const path = join(options.folder, file);
  if (!existsSync(path)) {
    throw new Error(`${file} is missing. ${remedy}`);
  }
  return JSON.parse(readFileSync(path, 'utf-8')) as T;
}

function javaLibraries(): Library[] {
  type Licence = {expression?: string; license?: {id?: string; name?: string}};
  type Component = {group: string; name: string; version: string; licenses?: Licence[]};
  return read<{components: Component[]}>(JAVA, 'Maven makes it with the package, unless it is run with -o.').components.map(
    ({group, name, version, licenses = []}) => ({
      ecosystem: 'Maven',
      name: `${group}:${name}`,
      version,
      licences: licenses.map(({expression, license}) => expression ?? license?.id ?? license?.name ?? ''),
    }),
  );
}

/** What the tests of the pages use; it is not shipped. */
function testPackages(): Library[] {
  const {packages} = read<{packages: Record<string, {version: string; license?: string}>}>(TESTS);
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, {version, license}]) => ({
      ecosystem: 'npm',
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licences: license ? [license] : [],
    }));
}

/** What is bundled into the pages, and what they ask for by name: fonts come by style sheets, which the bundle does not count. */
function pagePackages(tests: Library[], known: Record<string, string>): Library[] {
  type Bundle = Record<'packageJsonDependencies' | 'npmModules', Record<string, string>> & {cvdlModules: object};
  const bundle = read<Bundle>(PAGES, 'Maven makes it with the package.');
  for (const commercial of Object.keys(bundle.cvdlModules)) {
    problems.push(`${commercial} is a commercial component of Vaadin: take another.`);
  }
  return Object.entries({...bundle.packageJsonDependencies, ...bundle.npmModules}).map(([name, version]) => {
    const licence = known[name] ?? known[name.replace(/\/.*/, '/*')];
    const licences = licence ? [licence] : (tests.find((other) => other.name === name)?.licences ?? []);
    return {ecosystem: 'npm', name, version, licences};
  });
}

/** One licence, or an expression of SPDX without inner parentheses; what is not understood is not agreed to. */
function isAgreed(licence: string, agreed: string[]): boolean {
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => agreed.includes(part)));
}

function checkLicences(libraries: Library[], agreed: string[]): void {
  for (const {name, version, licences} of libraries) {
    if (licences.length === 0) {
      problems.push(`${name} ${version} names no licence: look it up and add it to licencesOfPackages in ${RULES}.`);
    } else if (!licences.some((licence) => isAgreed(licence, agreed))) {
      problems.push(`${name} ${version} is under ${licences.join(' or ')}, which ${RULES} does not agree to.`);
    }
  }
}

async function ask<T>(path: string, stop: AbortSignal, question?: object): Promise<T> {
  const answer = await fetch(options.list + path, {
    signal: stop,
    ...(question && {method: 'POST', body: JSON.stringify(question), headers: {'Content-Type': 'application/json'}}),
  });
  if (!answer.ok) {
    throw new Error(`it answers ${answer.status}`);
  }
  return (await answer.json()) as T;
}

/** The known faults by their id, and the libraries that have them. */
async function faultsOf(libraries: Library[], stop: AbortSignal): Promise<Map<string, Library[]>> {
  const faults = new Map<string, Library[]>();
  let open = libraries.map((library) => ({library, page_token: undefined as string | undefined}));
  while (open.length > 0) {
    const asked = open.splice(0, QUESTIONS);
    const queries = asked.map(({library: {ecosystem, name, version}, page_token}) => ({package: {ecosystem, name}, version, page_token}));
    const {results} = await ask<Answers>('/v1/querybatch', stop, {queries});
    if (results?.length !== asked.length) {
      throw new Error('its answer is not understood');
    }
    results.forEach(({vulns = [], next_page_token}, i) => {
      const {library} = asked[i]!;
      vulns.forEach(({id}) => faults.set(id, [...(faults.get(id) ?? []), library]));
      if (next_page_token) {
        open.push({library, page_token: next_page_token});
      }
    });
  }
  return faults;
}

/** Grave is what is said to be high or critical, and what nobody has graded: packages that do harm on purpose bear no grade. */
function isGrave(fault: Fault): boolean {
  return !['LOW', 'MODERATE', 'MEDIUM'].includes(fault.database_specific?.severity?.toUpperCase() ?? '');
}

function describe(fault: Fault, {ecosystem, name, version}: Library): string {
  const fixed = (fault.affected ?? [])
    .filter((affected) => affected.package?.ecosystem === ecosystem && affected.package.name === name)
    .flatMap((affected) => affected.ranges ?? [])
    .flatMap((range) => range.events.flatMap((event) => event.fixed ?? []));
  const names = [fault.id, ...(fault.aliases ?? [])].join(', ');
  const grade = fault.database_specific?.severity?.toLowerCase() ?? 'not graded';
  const remedy = fixed.length > 0 ? `fixed in ${[...new Set(fixed)].join(' and ')}` : 'no fixed version is known';
  return `${name} ${version}: ${names} (${grade}), ${fault.summary ?? 'no summary'}; ${remedy}.`;
}

function exceptionFor(fault: Fault, exceptions: Exception[]): Exception | undefined {
  return exceptions.find(({id}) => id === fault.id || fault.aliases?.includes(id));
}

function judge(fault: Fault, libraries: Library[], exceptions: Exception[]): void {
  const exception = exceptionFor(fault, exceptions);
  const today = new Date().toISOString().slice(0, 10);
  for (const library of libraries) {
    const told = describe(fault, library);
    if (!isGrave(fault)) {
      console.log(`Known, not grave: ${told}`);
    } else if (exception && exception.until >= today) {
      console.log(`Excepted until ${exception.until}, since ${exception.reason}: ${told}`);
    } else {
      problems.push(exception ? `${told} Its exception ended on ${exception.until}.` : told);
    }
  }
}

/** The reason why a list could not be asked, in few words. */
function whyNot(error: unknown): string {
  const {name, message, cause} = error as Error & {cause?: {code?: string; message?: string}};
  return name === 'TimeoutError' ? `no answer within ${options.seconds} seconds` : (cause?.code ?? cause?.message ?? message);
}

async function checkFaults(libraries: Library[], exceptions: Exception[]): Promise<void> {
  for (const {id, until, reason} of exceptions) {
    if (!id || !reason || !/^\d{4}-\d{2}-\d{2}$/.test(until)) {
      problems.push(`The exception ${id} in ${RULES} needs an id, a reason and a day (2027-01-31) until which it holds.`);
    }
  }
  try {
    const stop = AbortSignal.timeout(Number(options.seconds) * 1000);
    const faults = [...(await faultsOf(libraries, stop))];
    const details = await Promise.all(faults.map(([id]) => ask<Fault>(`/v1/vulns/${encodeURIComponent(id)}`, stop)));
    details.forEach((fault, i) => judge(fault, faults[i]![1], exceptions));
    console.log(`${libraries.length} Java libraries and npm packages were checked against the known faults at ${options.list}.`);
  } catch (error) {
    console.log(
      `Java libraries and npm packages were not checked against known faults: no list of them can be reached here (${options.list}: ${whyNot(error)}).`,
    );
  }
}

try {
  const rules = read<Rules>(RULES);
  const java = javaLibraries();
  const tests = testPackages();
  const pages = pagePackages(tests, rules.licencesOfPackages);
  checkLicences([...java, ...pages], rules.licences);
  console.log(`${java.length} Java libraries and ${pages.length} npm packages of the pages were checked for their licences.`);
  const all = [...java, ...pages, ...tests].map((library) => [`${library.name} ${library.version}`, library] as const);
  await checkFaults([...new Map(all).values()], rules.exceptions);
} catch (error) {
  problems.push((error as Error).message);
}
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
