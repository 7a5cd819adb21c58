import { INITIAL_STATE } from '../../../core/state/softphoneState';
import { answered, ended, inbound, recordOf, rossi } from '../../__tests__/doubles/calls';
import { callSources } from '../callSources';

const call = (key: string, number: string) => ({ ...inbound, key, number });

it('who is on another line, and who was, each with what is known; not who is talked to', () => {
    const calls = [recordOf(call('a', '1'), [answered]), recordOf(call('b', '2'), [answered], { matches: [rossi] }), recordOf({ ...call('c', '3'), displayName: 'Ann' }, [ended]), recordOf(call('d', ''), [ended]), recordOf(call('e', '5'), [ended])];
    expect(callSources({ ...INITIAL_STATE, calls, focus: 'a' })).toEqual({
        matches: [{ kind: 'match', number: '2', name: 'Elena Rossi', about: 'Rossi S.p.A.', objectApiName: 'Contact' }],
        recent: [
            { kind: 'recent', number: '3', name: 'Ann', about: undefined, objectApiName: undefined },
            { kind: 'recent', number: '5', name: '', about: undefined, objectApiName: undefined }
        ]
    });
});
