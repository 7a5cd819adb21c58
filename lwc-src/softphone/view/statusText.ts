/** The agent's status in words. */
import type { ShownStatus, StatusName } from '../../core/state/shownStatus';
import { t, type Label } from '../i18n/labels';

const TEXTS: Readonly<Record<StatusName, Label>> = {
    available: 'statusAvailable',
    away: 'statusAway',
    doNotDisturb: 'statusDoNotDisturb',
    onACall: 'statusOnACall',
    wrapUp: 'statusWrapUp',
    notConnected: 'statusNotConnected'
};

export function statusText({ name, reason, next }: ShownStatus): string {
    const status = t(TEXTS[name], { reason: reason ?? '' });
    return next ? t('statusThen', { status, next: next.name === 'away' ? next.reason : t(TEXTS[next.name]) }) : status;
}
