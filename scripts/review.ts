/**
 * `npm run review`: what the security review will look at. Code Analyzer with the rules of AppExchange and the recommended ones over
 * what is deployed, known holes of the libraries in the bundle, licences, a bill of materials. Ends with status 1 when
 * anything of severity 1 to 3 is open, an engine overlooks what a sample has for it, or a reason in config/review.json has nothing to be a reason for.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build';
import { MAPS } from './build/panel';
import { noticesOf, shippedPackages } from './build/shipped';
import { ENGINE_NAMES, installAnalyzer, violationsIn } from './review/analyzer';
import { blindEngines, judged, type Accepted } from './review/findings';
import { sbomOf } from './review/sbom';

const SBOM = 'build/review/sbom.cdx.json';
const PACKAGED = 'force-app/main/default';
/** The panel's bundle: minified, and partly other people's. How it is written is judged in its sources, by the linter. */
const BUNDLE = `${PACKAGED}/staticresources`;
const WRITTEN = ['lwc', 'pages', 'components', 'objects', 'permissionsets', 'customPermissions', 'messageChannels', 'flexipages', 'tabs', 'layouts', 'labels', 'reports', 'dashboards', 'reportTypes', 'flows'].map((folder) => `${PACKAGED}/${folder}`);

/** Something for each engine to find. */
const SAMPLE = 'tests/samples/review/broken';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(root: string): Promise<boolean> {
    const packages = await shippedPackages(root, MAPS);
    noticesOf(packages);
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    await mkdir(join(root, SBOM, '..'), { recursive: true });
    await writeFile(join(root, SBOM), `${JSON.stringify(sbomOf(version, packages, new Date().toISOString()), undefined, 2)}\n`);
    tell(`${packages.length} packages ship: ${packages.map(({ name, version: its, licence }) => `${name} ${its} (${licence})`).join(', ')}. Bill of materials: ${SBOM}`);
    await installAnalyzer(root, tell);
    const blind = blindEngines(ENGINE_NAMES, await violationsIn(root, [SAMPLE], ['Recommended', 'AppExchange', 'retire-js']));
    for (const engine of blind) tell(`${engine} finds nothing in ${SAMPLE}, where there is something to find`);
    const violations = [...(await violationsIn(root, WRITTEN, ['Recommended', 'AppExchange'])), ...(await violationsIn(root, [BUNDLE], ['AppExchange', 'retire-js']))];
    const accepted = JSON.parse(await readFile(join(root, 'config/review.json'), 'utf8')) as readonly Accepted[];
    const { open, unused } = judged(violations, accepted);
    for (const { rule, severity, file, line, message } of open) tell(`${file}:${line} severity ${severity}, ${rule}: ${message}`);
    for (const { rule, at } of unused) tell(`config/review.json gives a reason for ${rule} at ${at}, where it isn't found - delete it`);
    tell(`${violations.length} found, ${violations.length - open.length} of them advice or with a reason in config/review.json, ${open.length} open`);
    return open.length === 0 && unused.length === 0 && blind.length === 0;
}

if (import.meta.filename === process.argv[1]) process.exitCode = (await main(ROOT)) ? 0 : 1;
