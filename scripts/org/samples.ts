/** Each command with options as somebody might give them: to look at all that would ever be run. */
import { COMMANDS } from './commands';
import type { Step } from './step';

const VERSION = '04t000000000001AAA';
const all = (given: Readonly<Record<string, string | boolean>>, name: string): Readonly<Record<string, string | boolean>> => {
    const standard = Object.entries(COMMANDS[name]?.options ?? {}).flatMap(([option, { default: value }]) => (value === undefined ? [] : [[option, value] as const]));
    return { ...Object.fromEntries(standard), ...given };
};

export const SAMPLE_VALUES: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
    'org:scratch': all({ 'dev-hub': 'hub' }, 'org:scratch'),
    'package:create': all({ 'dev-hub': 'hub' }, 'package:create'),
    'package:version': all({ 'dev-hub': 'hub' }, 'package:version'),
    'package:promote': all({ version: VERSION, 'dev-hub': 'hub' }, 'package:promote'),
    'package:install-link': all({ version: VERSION }, 'package:install-link'),
    'org:uninstall-check': all({ org: 'customer' }, 'org:uninstall-check')
};

/** The commands of Salesforce's command line that steps run, as `project:deploy:start`. */
export function usedCommands(steps: readonly Step[]): string[] {
    return steps.map(({ command }) => command({})).filter(([program]) => program === 'sf').map((words) => commandOf(words).id);
}

/** What a command line says: which command, which flags with which values. */
export function commandOf([, ...words]: readonly string[]): { readonly id: string; readonly flags: readonly (readonly [flag: string, value?: string])[]; readonly rest: readonly string[] } {
    const at = words.findIndex((word) => word.startsWith('--'));
    const flags: (readonly [string, string?])[] = [];
    const rest: string[] = [];
    for (let i = at; i >= 0 && i < words.length; i += 1) {
        const [word = '', next] = [words[i], words[i + 1]];
        if (!word.startsWith('--')) rest.push(word);
        else if (next === undefined || next.startsWith('--')) flags.push([word.slice(2)]);
        else {
            flags.push([word.slice(2), next]);
            i += 1;
        }
    }
    return { id: words.slice(0, at < 0 ? undefined : at).join(':'), flags, rest };
}
