import type { Fields } from '../../../core/log/taskDraft';
import type { LogStatus } from '../../../core/state/softphoneState';
import { drawLightning } from '../../desk/__tests__/wires';
import DeskLog from '../deskLog';

jest.mock('@salesforce/label/c.deskTask', () => ({ default: 'Task “{subject}”' }), { virtual: true });
jest.mock('@salesforce/label/c.deskRule', () => ({ default: 'Rule “{rule}”' }), { virtual: true });
jest.mock('@salesforce/label/c.deskWritesAs', () => ({ default: 'As {values}' }), { virtual: true });
jest.mock('@salesforce/label/c.deskLeftOut', () => ({ default: 'Without {fields}' }), { virtual: true });

function setUp({ log, writes }: { log: LogStatus; writes?: Fields }) {
    return drawLightning(DeskLog, { log, writes });
}

afterEach(() => document.body.replaceChildren());

describe('B5: what is written, before and after', () => {
    const trouble = { kind: 'invalid', said: 'Say a region.', fields: [] } as const;
    it.each<[LogStatus, string | undefined]>([
        [{ name: 'none' }, undefined],
        [{ name: 'planned', subject: 'S', ruleName: 'R' }, 'c.deskWillLog Task “S” Rule “R”'],
        [{ name: 'saving', subject: 'S' }, 'c.logSaving Task “S”'],
        [{ name: 'saved', subject: 'S', recordId: '00T', ruleName: 'R', leftOut: [] }, 'c.logSaved Task “S” Rule “R”'],
        [{ name: 'waiting', subject: 'S', trouble, needsPerson: false }, 'c.logWaiting Task “S” Say a region.'],
        [{ name: 'waiting', subject: 'S', trouble, needsPerson: true }, 'c.logNeedsPerson Task “S” Say a region.'],
        [{ name: 'waiting', subject: 'S', trouble: { ...trouble, fields: ['Region__c'] }, needsPerson: true }, 'c.logNeedsPerson Task “S” Say a region. (Region__c)'],
        [{ name: 'waiting', subject: 'S', trouble: { kind: 'noAccess', said: '', fields: [] }, needsPerson: true }, 'c.logNeedsPerson Task “S” c.logFailedNoAccess'],
        [{ name: 'notLogged', why: 'internal' }, 'c.logNotLoggedInternal'],
        [{ name: 'notLogged', why: 'elsewhere' }, 'c.logNotLoggedElsewhere'],
        [{ name: 'notLogged', why: 'neverACall' }, 'c.logNotLoggedNeverACall']
    ])('%j', async (log, text) => {
        const { element, root } = setUp({ log });
        const shown = [...root.querySelectorAll('[data-id="log"] p')].map((one) => one.textContent).join(' ');
        expect(shown || undefined).toBe(text);
        await expect(element).toBeAccessible();
    });
});

it.each<[LogStatus, boolean]>([
    [{ name: 'notLogged', why: 'asRuled' }, true],
    [{ name: 'notLogged', why: 'elsewhere' }, false],
    [{ name: 'planned', subject: 'S', ruleName: 'R' }, false]
])('B6: logged all the same, when the agent wants it: %j', (log, isOffered) => {
    const { element, root } = setUp({ log });
    const said: unknown[] = [];
    element.addEventListener('said', (event) => said.push((event as CustomEvent).detail));
    root.querySelector<HTMLElement>('.anyway')?.click();
    expect(said).toEqual(isOffered ? [{ said: { anyway: true } }] : []);
});

it('with the status and what the agent said of it', () => {
    const writes = { Subject: 'S', Status: 'Completed', CallDisposition: 'Interested', Call_Memo__c: 'Price;Delivery' };
    expect(setUp({ log: { name: 'planned', subject: 'S', ruleName: 'R' }, writes }).root.textContent).toContain('As Completed · Interested · Price, Delivery');
    expect(setUp({ log: { name: 'notLogged', why: 'internal' }, writes }).root.textContent).toBe('c.logNotLoggedInternal');
    expect(setUp({ log: { name: 'planned', subject: 'S', ruleName: 'R' }, writes: { Subject: 'S' } }).root.textContent).not.toContain('As');
});

it('all that will be written can be read before it is, by the org’s own words for the fields', async () => {
    const writes = { Subject: 'S', Description: 'Wants\nan offer', Call_Memo__c: 'Price;Delivery', WhoId: '003A', Priority: '' };
    const { element, root } = drawLightning(DeskLog, { log: { name: 'planned', subject: 'S', ruleName: 'R' }, writes, labels: { Description: { label: 'Comments' }, patchbay__Call_Memo__c: { label: 'Call Memo' } } });
    expect([...root.querySelectorAll('dt, dd')].map((one) => one.textContent)).toEqual(['Subject', 'S', 'Comments', 'Wants\nan offer', 'Call Memo', 'Price, Delivery']);
    await expect(element).toBeAccessible();
});

it('fields that the user may not write are named', () => {
    const { root } = setUp({ log: { name: 'saved', subject: 'S', recordId: '00T', ruleName: 'R', leftOut: ['Queue__c', 'Call_Memo__c'] } });
    expect(root.textContent).toContain('Without Queue__c, Call_Memo__c');
});
