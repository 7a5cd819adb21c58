import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../gates/upgrade';
import { inShort, sample, saidOf } from './samples';

test('U1: what is added, and a text that may be longer, keeps nobody from the next version', async () => {
    assert.deepEqual(await saidOf(check, 'upgrade', 'clean'), []);
});

test('U1: what is gone, shorter or another kind is named, component by component', async () => {
    const said = (await check(sample('upgrade', 'broken'))).map(inShort);
    assert.deepEqual(said, [
        'config/released.json component desk was released with lightning__AppPage among its targets, and has it no more',
        'config/released.json component desk was released with title among its api, and has it no more',
        'config/released.json field Activity.Call_Key__c was released with length 80, and has 40',
        'config/released.json field Activity.Call_Key__c was released with unique true, and has not set',
        'config/released.json field Activity.Queue__c was released with type Text, and has DateTime',
        'config/released.json field Activity.Queue__c was released with length 80, and has not set',
        'config/released.json page Softphone was released and is gone'
    ]);
});

test('a project without the list is told so', async () => {
    assert.deepEqual((await check(sample('words', '.'))).map(inShort), ['config/released.json is missing']);
});
