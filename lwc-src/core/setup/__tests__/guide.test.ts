import { failed, passed, unseen, type CheckResult } from '../../checks/check';
import { GUIDE, guideStates, readTicks, type Ticks } from '../guide';

const all = GUIDE.flatMap(({ checks }) => checks.map((check) => passed(check)));
const states = (results: readonly CheckResult[], ticks: Ticks = {}): string => guideStates(results, ticks).map(({ step, state }) => `${step.id} ${state}`).join(', ');

describe('the guide says what is done, what is not, and what nobody can see', () => {
    it('all that can be seen', () => {
        expect(states(all)).toBe('permissions done, callCenter done, utilityBar done, connection done, microphone done, trusted done, layout unseen, signIn done, people done, cleanUp unseen, firstCall done');
    });
    it('what an admin has ticked counts where nobody can look, and not against a check', () => {
        const ticks = { layout: { by: 'Nora Admin', at: '2026-11-23' }, callCenter: { by: 'Nora Admin', at: '2026-11-23' } };
        const results = all.map((one) => (one.check === 'callCenter' ? failed('callCenter', 'callCenterMissing') : one));
        const [, callCenter, , , , , layout] = guideStates(results, ticks);
        expect([callCenter?.state, callCenter?.failed.map(({ cause }) => cause), layout?.state]).toEqual(['notDone', ['callCenterMissing'], 'ticked']);
    });
    it('a microphone that works is enough where the browser keeps its policy to itself', () => {
        expect(states(all.map((one) => (one.check === 'microphonePolicy' ? unseen('microphonePolicy') : one)))).toContain('microphone done');
    });
    it('nothing is done before anybody has looked', () => expect(new Set(guideStates([], {}).map(({ state }) => state))).toEqual(new Set(['unseen'])));
});

it('what was ticked is remembered; what can’t be read is not', () => {
    expect([readTicks('{"layout":{"by":"Nora","at":"2026"},"x":{"by":1},"y":null}'), readTicks('nonsense'), readTicks('null')]).toEqual([{ layout: { by: 'Nora', at: '2026' } }, {}, {}]);
});
