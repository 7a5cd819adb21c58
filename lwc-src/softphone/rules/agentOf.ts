/**
 * For whom a call is written (X6). Where a fallback user is set, and the admin's table gives the phone's own extension to
 * somebody without a user, that somebody spoke: several may share a telephone, and a login.
 */
import type { LogAgent } from '../../core/log/facts';
import type { RuleSettings } from '../../core/rule/settings';

export function agentOf(agent: LogAgent, { extensions, fallbackOwnerId }: RuleSettings): LogAgent {
    const entry = extensions.find(({ extension }) => extension === agent.extension);
    if (fallbackOwnerId === undefined || !entry || entry.userId !== undefined) return agent;
    return { ...agent, userId: '', name: entry.name ?? '' };
}
