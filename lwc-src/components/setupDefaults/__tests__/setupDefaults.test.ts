import { settled } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupDefaults from '../setupDefaults';

const ADA = { id: '005000000000001AAA', name: 'Ada Agent', profile: { id: '00e000000000001AAA', name: 'Standard User' } };

async function setUp(fill: (fake: FakeStore) => void = () => undefined) {
    const fake = new FakeStore();
    fill(fake);
    const drawn = drawPart(SetupDefaults, { store: fake.store });
    await settled();
    const save = async (): Promise<void> => {
        await drawn.click('[data-id="save"]');
        await settled();
    };
    const set = (name: string, value: string): Promise<void> => drawn.says(`[data-name="${name}"]`, 'change', { value });
    const choose = async (level: string, person?: object): Promise<void> => {
        await drawn.says('[data-id="level"]', 'change', { value: level });
        if (person) await drawn.says('c-setup-user-picker', 'choose', person);
    };
    const holds = (name: string): string => [...drawn.part(`[data-holds="${name}"]`).parentElement!.children].map((one) => one.textContent).join(', ');
    const stored = (): unknown[] => fake.of('setting').map(({ values }) => [values['Setting_Key__c'], values['Scope_Id__c'] ?? null, values['Value__c'], values['Locked__c']]);
    return { ...drawn, fake, save, set, choose, holds, stored };
}
const forAll = (fake: FakeStore, name: string, value: unknown, locked = false): void =>
    void fake.add('setting', '', { Setting__c: name, Setting_Key__c: `${name} Organisation`, Scope__c: 'Organisation', Value__c: JSON.stringify(value), Locked__c: locked });

afterEach(() => document.body.replaceChildren());

describe('B4: defaults and locks', () => {
    it('each setting with what holds and where from; a value and a lock are saved for everybody, and taken away again', async () => {
        const { element, root, set, save, says, holds, stored, part } = await setUp();
        expect([...root.querySelectorAll('tbody tr')].map((row) => (row as HTMLElement).dataset['setting'])).toEqual([
            'autoAnswer', 'waitingTone', 'wrapUpSeconds', 'ringtone', 'ringVolume', 'ringOnSpeakerToo', 'echoCancellation', 'noiseSuppression'
        ]);
        expect([...root.querySelectorAll('tbody th')].map((one) => one.textContent)).toContain('c.ringVolume');
        expect([holds('ringVolume'), holds('wrapUpSeconds'), holds('waitingTone'), holds('ringtone')]).toEqual([
            '70, c.defaultsFromBuiltIn', 'c.defaultsWrapUpOpen, c.defaultsFromBuiltIn', 'c.defaultsOn, c.defaultsFromBuiltIn', 'c.ringtoneSoft, c.defaultsFromBuiltIn'
        ]);
        expect([props(part('[data-lock="wrapUpSeconds"]')).disabled, props(part('[data-id="save"]')).disabled]).toEqual([true, true]);
        await set('waitingTone', 'false');
        await says('[data-lock="waitingTone"]', 'change', { checked: true });
        await set('wrapUpSeconds', '30');
        await save();
        expect(stored()).toEqual([['waitingTone Organisation', null, 'false', true], ['wrapUpSeconds Organisation', null, '30', false]]);
        expect([holds('waitingTone'), part('[data-id="said"]').textContent]).toEqual(['c.defaultsOff, c.defaultsLockedThere', 'c.listsSaved']);
        await expect(element).toBeAccessible();
        await set('waitingTone', '');
        await set('wrapUpSeconds', '45');
        await save();
        expect(stored()).toEqual([['wrapUpSeconds Organisation', null, '45', false]]);
    });

    it('a lock alone locks what holds', async () => {
        const { says, save, stored } = await setUp();
        await says('[data-lock="ringtone"]', 'change', { checked: true });
        await save();
        expect(stored()).toEqual([['ringtone Organisation', null, '"soft"', true]]);
    });

    it('for a profile and a user: the nearest holds, except below a lock', async () => {
        const { set, save, says, choose, holds, stored, fake, part } = await setUp((store) => forAll(store, 'ringVolume', 50));
        await choose('Profile', ADA);
        expect([part('[data-id="profile"]').textContent, holds('ringVolume')]).toEqual(['c.defaultsProfileIs', '50, c.defaultsFromOrganisation']);
        await set('ringVolume', '60');
        await save();
        await choose('User');
        expect(holds('ringVolume')).toBe('60, c.defaultsFromProfile');
        await set('ringVolume', '80');
        await save();
        expect(holds('ringVolume')).toBe('80, c.defaultsFromUser');
        expect(stored().slice(1)).toEqual([[`ringVolume Profile ${ADA.profile.id}`, ADA.profile.id, '60', false], [`ringVolume User ${ADA.id}`, ADA.id, '80', false]]);
        await choose('Organisation');
        expect(holds('ringVolume')).toBe('50, c.defaultsFromOrganisation, c.defaultsOthers');
        await says('[data-lock="ringVolume"]', 'change', { checked: true });
        await save();
        await choose('User');
        expect([holds('ringVolume'), fake.done.length]).toEqual(['50, c.defaultsLockedThere', 3]);
    });

    it('ids that somebody wrote by hand with 15 characters are known', async () => {
        const { choose, holds } = await setUp((store) => void store.add('setting', '', { Setting__c: 'ringtone', Scope__c: 'User', Scope_Id__c: ADA.id.slice(0, 15), Value__c: '"low"', Locked__c: false }));
        await choose('User', ADA);
        expect(holds('ringtone')).toBe('c.ringtoneLow, c.defaultsFromUser');
    });

    it('what can’t be is refused at its place, and nothing is half saved', async () => {
        const { root, set, save, stored } = await setUp();
        await set('ringtone', '"low"');
        await set('ringVolume', '101');
        await set('wrapUpSeconds', 'soon');
        await save();
        const problems = [...root.querySelectorAll('tr [role="alert"]')].map((one) => [one.closest<HTMLElement>('tr')?.dataset['setting'], one.textContent]);
        expect([problems, stored()]).toEqual([[['wrapUpSeconds', 'c.problemNotJson'], ['ringVolume', 'c.problemOutOfRange']], []]);
    });

    it('what somebody else changed meanwhile is not overwritten: it is read anew', async () => {
        const { root, fake, set, save, holds, part } = await setUp((store) => forAll(store, 'ringVolume', 50));
        await set('ringVolume', '60');
        fake.change('setting', fake.of('setting')[0]!.id, { Value__c: '55' });
        await save();
        expect([root.querySelector('[role="alert"]')?.textContent, holds('ringVolume'), part('[data-id="said"]').textContent]).toEqual(['c.setupFailed', '55, c.defaultsFromOrganisation', '']);
    });

    it('a profile that can’t be read is said; nothing can be set for it', async () => {
        const { root, choose } = await setUp();
        await choose('Profile', { id: ADA.id, name: ADA.name });
        expect([root.querySelector('[role="alert"]')?.textContent, root.querySelector('table')]).toEqual(['c.defaultsNoProfile', null]);
    });
});
