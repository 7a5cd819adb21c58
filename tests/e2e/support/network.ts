/** The network between a browser and the far end, in the test's hands. */
import { execFileSync, spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/** Whether anything can be cut here: iptables is there, the kernel knows its rules, and the network is the tests' own. */
export function canCut(): boolean {
    return hasOwnNetwork() && spawnSync('iptables', ['-L', 'INPUT', '-n']).status === 0;
}

function hasOwnNetwork(): boolean {
    const links = execFileSync('ip', ['-o', 'link'], { encoding: 'utf8' }).trim().split('\n');
    return links.length === 1 && links[0]?.includes('LOOPBACK') === true;
}

/**
 * Nothing gets through any more to or from a UDP port, without a word to either side.
 * @throws outside a network of the tests' own: no rule is ever made for this machine's
 */
export function cutUdp(port: number): void {
    if (!hasOwnNetwork()) throw new Error('These tests have no network of their own (see scripts/e2e.ts): nothing is cut.');
    for (const side of ['--dport', '--sport']) execFileSync('iptables', ['-A', 'INPUT', '-p', 'udp', side, String(port), '-j', 'DROP']);
}

/** The port that the sound of the call takes on the browser's side; undefined while there is none. The page is watched (footprint.ts). */
export async function mediaPort(page: Page): Promise<number | undefined> {
    const panel = page.frames().find((one) => one.url().includes('/apex/'));
    return panel?.evaluate(async () => {
        const { kept } = window as unknown as { kept: { peerConnections: RTCPeerConnection[] } };
        const connection = kept.peerConnections.findLast(({ signalingState }) => signalingState !== 'closed');
        const stats = [...((await connection?.getStats()) ?? new Map<string, never>()).values()] as { id: string; type: string; selectedCandidatePairId?: string; localCandidateId?: string; port?: number }[];
        const of = (id: string | undefined): (typeof stats)[number] | undefined => stats.find((one) => one.id === id);
        const pair = of(stats.find(({ type }) => type === 'transport')?.selectedCandidatePairId);
        return of(pair?.localCandidateId)?.port;
    });
}
