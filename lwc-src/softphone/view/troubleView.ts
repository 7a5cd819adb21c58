/** What is wrong with the phone, as a title, a sentence and steps that cure it. Never a code alone. */
import type { ConnectionProblem } from '../../core/settings/connection';
import type { LineTrouble } from '../../core/state/lineState';
import type { MicrophoneTrouble, Notice, SoftphoneState } from '../../core/state/softphoneState';
import { t, type Label } from '../i18n/labels';

export interface TroubleView {
    readonly title: string;
    readonly text: string;
    readonly steps: readonly string[];
    /** SLDS utility icon. */
    readonly icon: string;
    /** What the big button does; no button where nothing can be done from here. */
    readonly cure: 'retry' | 'signIn' | 'window' | 'none';
    /** An address that the agent can open to see what the browser says about it. */
    readonly address?: string;
}

export function troubleView(state: SoftphoneState): TroubleView {
    const { line, localNetwork, microphone } = state;
    if ((line.name === 'broken' || line.name === 'connecting') && line.trouble) return lineTroubleView(line.trouble, localNetwork);
    // Without trouble of either kind this isn't drawn.
    const { title, text, steps } = MICROPHONE_TROUBLES[microphone as MicrophoneTrouble];
    return { title: t(title), text: t(text), steps: steps.map((step) => t(step)), icon: 'muted', cure: microphone === 'policy' ? 'window' : 'retry' };
}

const MICROPHONE_TROUBLES: Readonly<Record<MicrophoneTrouble, { readonly title: Label; readonly text: Label; readonly steps: readonly Label[] }>> = {
    blocked: { title: 'microphoneBlockedTitle', text: 'microphoneBlockedText', steps: ['microphoneBlockedStep1', 'microphoneBlockedStep2', 'microphoneBlockedStep3'] },
    policy: { title: 'microphonePolicyTitle', text: 'microphonePolicyText', steps: ['microphonePolicyStep1', 'microphonePolicyStep2'] },
    missing: { title: 'microphoneMissingTitle', text: 'microphoneMissingText', steps: [] },
    busy: { title: 'microphoneBusyTitle', text: 'microphoneBusyText', steps: [] }
};

function lineTroubleView(trouble: LineTrouble, localNetwork: SoftphoneState['localNetwork']): TroubleView {
    switch (trouble.kind) {
        case 'settings':
            return { title: t('troubleSettingsTitle'), text: t('troubleSettingsText'), steps: trouble.problems.map(problemText), icon: 'settings', cure: 'none' };
        case 'unreachable':
            return {
                title: t('troubleUnreachableTitle'),
                text: t('troubleAddressText', { address: trouble.address }),
                steps: localNetwork === 'refused' ? [t('troubleLocalNetwork', { origin: location.origin })] : [],
                icon: 'offline',
                cure: 'retry',
                address: trouble.address.replace(/^ws/, 'http')
            };
        case 'lost':
            return { title: t('troubleLostTitle'), text: t('troubleLostText'), steps: [], icon: 'offline', cure: 'retry' };
        case 'silent':
            return { title: t('troubleSilentTitle'), text: t('troubleSilentText', { address: trouble.address }), steps: [], icon: 'offline', cure: 'retry' };
        case 'notLoaded':
            return { title: t('troubleNotLoadedTitle'), text: t('troubleNotLoadedText'), steps: [], icon: 'offline', cure: 'none' };
        case 'password':
            return { title: t('troublePasswordTitle'), text: t('troublePasswordText'), steps: [], icon: 'lock', cure: 'signIn' };
        case 'refused':
            return { title: t('troubleRefusedTitle'), text: t('troubleRefusedText', { answer: `${trouble.status} ${trouble.phrase}`.trim() }), steps: [], icon: 'error', cure: 'retry' };
    }
}

const PROBLEMS: Readonly<Record<ConnectionProblem['problem'], Label>> = {
    missing: 'troubleSettingMissing',
    notAUrl: 'troubleSettingNotAUrl',
    notWss: 'troubleSettingNotWss',
    unknownValue: 'troubleSettingUnknownValue'
};

function problemText({ setting, problem, value }: ConnectionProblem): string {
    return t(PROBLEMS[problem], { setting: t(named('setting', setting)), value });
}

export function noticeText({ key, detail = '' }: Notice): string {
    return t(named('notice', key), { detail });
}

/** The label of a notice or a setting, which has its name. */
function named<K extends 'notice' | 'setting', N extends string>(kind: K, name: N): `${K}${Capitalize<N>}` {
    return `${kind}${name.charAt(0).toUpperCase()}${name.slice(1)}` as `${K}${Capitalize<N>}`;
}
