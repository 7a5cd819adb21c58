import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { notSimulated, projectWith } from '../../org/__tests__/fixture';
import { openOrg } from '../../org/org';
import type { Session } from '../../org/session';
import { evaluate, parseFormula, type Surroundings } from '../formula';

const ROOT = join(import.meta.dirname, '../../..');
const PHONES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Lead: { Phone: 'Phone_Digits__c', MobilePhone: 'Mobile_Digits__c' },
    Contact: { Phone: 'Phone_Digits__c', MobilePhone: 'Mobile_Digits__c', HomePhone: 'Home_Digits__c', OtherPhone: 'Other_Digits__c', AssistantPhone: 'Assistant_Digits__c' },
    Account: { Phone: 'Phone_Digits__c' }
};
const NAMES: Readonly<Record<string, object>> = { Lead: { LastName: 'Conti', Company: 'Conti' }, Contact: { LastName: 'Rossi' }, Account: { Name: 'Alpine Foods' } };

/** The org with the package, whose admin has activated the flow of an object. */
async function withFlow(object: string, namespace = 'patchbay') {
    const org = await openOrg({ root: ROOT, namespace, now: () => 0 });
    const system: Session = org.system();
    const activate = (): void => org.activateFlow(`Keep_${object}_Digits`);
    const digits = (id: string, field: string): unknown => org.record(id)?.row[org.namer.custom(PHONES[object]?.[field] ?? '')];
    const create = (fields: object): string => system.create(object, { ...NAMES[object], ...fields });
    return { system, activate, digits, create };
}

describe('T2: the flows that keep the digits of phone numbers', () => {
    for (const [object, fields] of Object.entries(PHONES)) {
        for (const namespace of ['', 'patchbay']) {
            test(`${object}: of each number, when it is saved and when it changes${namespace && ', in a package'}`, async () => {
                const { system, activate, digits, create } = await withFlow(object, namespace);
                activate();
                for (const field of Object.keys(fields)) {
                    const id = create({ [field]: '+39 340 118 2290' });
                    assert.equal(digits(id, field), '393401182290', field);
                    system.update(id, { [field]: '+44 20 7946 0000' });
                    assert.equal(digits(id, field), '442079460000', field);
                    system.update(id, { [field]: null });
                    assert.equal(digits(id, field), null, field);
                }
            });
        }
    }

    test('however it is written', async () => {
        const { activate, digits, create } = await withFlow('Lead');
        activate();
        const written: Readonly<Record<string, string | null>> = {
            '+39 340 118 2290': '393401182290',
            '0039 340/118.22-90': '393401182290',
            'tel:+39-340-118-2290': '393401182290',
            '(+39) 340 1182290': '393401182290',
            '+44 (0)20 7946 0000': '442079460000',
            '(020) 7946\u00a00000': '2079460000',
            '+49 30\u2013901841': '4930901841',
            '(415) 555-0100 x12': '4155550100',
            '415 555 0100 ext. 12': '4155550100',
            '415 555 0100, 12': '4155550100',
            '0351 123 Durchwahl 4': '351123',
            'call the office': null,
            '12': null
        };
        for (const [phone, expected] of Object.entries(written)) assert.equal(digits(create({ Phone: phone }), 'Phone'), expected, phone);
    });

    test('until an admin activates it nothing happens; after that what is there is filled when it is saved, without a change', async () => {
        const { system, activate, digits, create } = await withFlow('Contact');
        const ids = Array.from({ length: 200 }, (_one, at) => create({ Phone: `+39 340 118 ${2_000 + at}`, ...(at % 2 && { MobilePhone: '340 55' }) }));
        assert.deepEqual([...new Set(ids.map((id) => digits(id, 'Phone')))], [null]);
        activate();
        // What Data Loader does with a file of ids.
        for (const id of ids) system.update(id, {});
        assert.deepEqual(ids.map((id) => digits(id, 'Phone')), ids.map((_id, at) => `39340118${2_000 + at}`));
    });

    test('a save that has nothing to do with numbers leaves the digits alone', async () => {
        const { system, activate, digits, create } = await withFlow('Account');
        activate();
        const id = create({ Phone: '+39 02 8088' });
        system.update(id, { Name: 'Alpine Foods S.p.A.' });
        assert.equal(digits(id, 'Phone'), '39028088');
    });
});

describe('what a flow does beyond that is refused', () => {
    const flow = (start: string, body = ''): string => `<Flow>${body}<processType>AutoLaunchedFlow</processType><start>${start}</start><status>Draft</status></Flow>`;
    const BEFORE = '<filterFormula>ISNEW()</filterFormula><object>Lead</object><recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordBeforeSave</triggerType>';
    const item = (to: string, value: string): string => `<assignments><name>A</name><assignmentItems><assignToReference>${to}</assignToReference><operator>Assign</operator><value>${value}</value></assignmentItems></assignments>`;
    const cases: readonly (readonly [string, string, RegExp])[] = [
        ['another start', flow('<triggerType>Scheduled</triggerType>'), /started otherwise/],
        ['an element that does more', flow(BEFORE, '<recordCreates><name>C</name></recordCreates>'), /the element recordCreates/],
        ['a fixed value', flow(`<connector><targetReference>A</targetReference></connector>${BEFORE}`, item('$Record.Phone', '<stringValue>x</stringValue>')), /stringValue/],
        ['a variable', flow(`<connector><targetReference>A</targetReference></connector>${BEFORE}`, item('Other', '<elementReference>x</elementReference>')), /assignments other than/],
        ['a function', flow(BEFORE.replace('ISNEW()', 'TODAY()')), /the function TODAY/]
    ];
    for (const [what, content, words] of cases) {
        test(what, async () => {
            const org = await openOrg({ root: projectWith({ 'force-app/main/default/flows/X.flow-meta.xml': content }), namespace: '', now: () => 0 });
            assert.throws(() => org.activateFlow('X'), notSimulated(words));
        });
    }

    test('a circle, and an element that is not there', async () => {
        const connected = '<connector><targetReference>A</targetReference></connector>';
        for (const body of ['', `<assignments><name>A</name>${connected}</assignments>`]) {
            const org = await openOrg({ root: projectWith({ 'force-app/main/default/flows/X.flow-meta.xml': flow(connected + BEFORE, body) }), namespace: '', now: () => 0 });
            assert.throws(() => org.activateFlow('X'), /no element A/);
            assert.throws(() => org.activateFlow('Y'), /no flow Y/);
        }
    });
});

describe('formulas of flows', () => {
    const around: Surroundings = { valueOf: (name) => (name === 'Empty' ? null : `«${name}»`), isNew: false, isChanged: (name) => name === '$Record.Phone' };
    const cases: readonly (readonly [string, unknown])[] = [
        ['"a" & {!Empty} & "b"', 'ab'],
        ['LEFT("abcdef", 4 - 1)', 'abc'],
        ['MID("abcdef", 2, 3)', 'bcd'],
        ['FIND("c", "abc") > 2', true],
        ['FIND("x", "abc")', 0],
        ['{!Empty} = ""', true],
        ['BLANKVALUE({!Empty}, "none")', 'none'],
        ['BLANKVALUE({!One}, "none")', '«One»'],
        ['IF(OR(ISNEW(), ISCHANGED({!$Record.Phone})), "yes", "no")', 'yes'],
        ['AND(NOT(ISBLANK({!Empty})), ISNEW())', false],
        ['REGEX("a1", "[a-z][0-9]")', true],
        ['REGEX("a1b", "[a-z][0-9]")', false],
        ['SUBSTITUTE(LOWER("A.B.C"), ".", "")', 'abc'],
        ['MIN(3, (2), 4)', 2],
        ['"say \\"yes\\""', 'say "yes"']
    ];
    for (const [source, value] of cases) test(source, () => assert.equal(evaluate(parseFormula(source), around), value));
    for (const [source, words] of [['1 * 2', /\*/], ['LEFT("a", 1', /lacks \)/], ['&', /not well-formed/], ['~', /"~"/]] as const) {
        test(`${source} is refused`, () => assert.throws(() => parseFormula(source), words));
    }
});
