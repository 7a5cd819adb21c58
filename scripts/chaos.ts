/**
 * `npm run chaos [-- --seed 1 --calls 10000 --agents 4 --fault-every 4 --minutes 60 --media]`: thousands of calls with faults at random
 * moments, and afterwards the question whether each is in Salesforce exactly once. A run that failed is had again by its seed; one that is
 * stopped (SIGTERM, Ctrl+C) makes no more calls and judges those it has made. One of ten thousand calls, with every fault, writes its row
 * into docs/reliability.md.
 */
import { parseArgs } from 'node:util';
import { findBrowser } from './browser';
import { FAULTS, type FaultKind } from '../tests/chaos/plan';
import { runChaos, type Report } from '../tests/chaos/run';
import { writeLongRun } from './reliabilityTable';

/** Two companies: enough that somebody always works while others wait. */
const USUAL_AGENTS = 8;

export function readWish(args: readonly string[]): { seed: number; calls: number; faultEvery: number; agents: number; media: boolean; mostMs: number; faults?: FaultKind[] } {
    const { values } = parseArgs({
        args: [...args],
        options: { seed: { type: 'string' }, calls: { type: 'string' }, 'fault-every': { type: 'string' }, faults: { type: 'string' }, agents: { type: 'string' }, minutes: { type: 'string' }, media: { type: 'boolean' } }
    });
    const number = (text: string | undefined, usual: number): number => {
        const value = text === undefined ? usual : Number(text);
        if (!Number.isFinite(value) || value < 0) throw new Error(`${text} is no number.`);
        return value;
    };
    const faults = values.faults?.split(',').map((name) => {
        if (!Object.hasOwn(FAULTS, name)) throw new Error(`There is no fault ${name}. There are: ${Object.keys(FAULTS).join(', ')}`);
        return name as FaultKind;
    });
    return {
        seed: number(values.seed, Date.now() % 1_000_000),
        calls: number(values.calls, 10_000),
        faultEvery: number(values['fault-every'], 4),
        agents: number(values.agents, USUAL_AGENTS),
        media: values.media ?? false,
        mostMs: number(values.minutes, 240) * 60_000,
        ...(faults && { faults })
    };
}

export function reportText({ seed, made, agents, faults, seconds, toLog, logged, excused, findings, errorRecords, refusedDoubles, reloads }: Report): string {
    const count = (what: string): number => findings.filter((one) => one.what === what).length;
    return [
        `seed ${seed}: ${made} calls of ${agents} agents in ${seconds} s, ${toLog} of them to be logged, ${logged} logged`,
        `faults: ${Object.entries(faults).map(([kind, times]) => `${kind} ${times}`).join(', ') || 'none'}`,
        `lost ${count('lost')}, double ${count('double')}, invented ${count('invented')}, with a wrong field ${count('wrong')}, left in the outbox ${count('left')}, in the error log ${errorRecords}; second copies that the unique field refused ${refusedDoubles}`,
        ...(reloads > 0 ? [`an agent had no phone and loaded the page anew ${reloads} times`] : []),
        ...(excused > 0 ? [`${excused} calls are not logged that nobody could keep: their page went within a second of their beginning, or while the browser had no room`] : []),
        ...findings.slice(0, 30).map(({ what, key, detail }) => `  ${what} ${key}: ${detail}`),
        findings.length === 0 ? 'every call is in Salesforce exactly once' : `FAILED; again: npm run chaos -- --seed ${seed}`
    ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
    findBrowser();
    const stopping = new AbortController();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
    const wish = readWish(process.argv.slice(2));
    const report = await runChaos({ ...wish, stop: stopping.signal, tell: (line) => console.log(line) });
    console.log(reportText(report));
    if (!wish.faults && (await writeLongRun(report))) console.log('written into docs/reliability.md');
    process.exitCode = report.findings.length === 0 ? 0 : 1;
}
