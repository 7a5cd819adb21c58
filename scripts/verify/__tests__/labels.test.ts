import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/labels';
import { sample, saidOf } from './samples';

describe('custom labels', () => {
    test('labels used by panel, page, component and metadata pass, translated; gaps in a language that is being worked on, too', async () => {
        assert.deepEqual(await saidOf(check, 'labels', 'clean'), []);
    });

    test('too long, empty, doubled, unused, undefined, broken places, gaps in a translation', async () => {
        const labels = 'labels/CustomLabels.labels-meta.xml';
        const german = 'translations/de.translation-meta.xml';
        assert.deepEqual(await saidOf(check, 'labels', 'broken'), [
            'config/translations.json there is no translation into fr',
            'config/translations.json no text in de is "Fax" as in English',
            `${labels}:3 callFrom: "{number" is no place for a value`,
            `${labels}:10 a second label is named callFrom`,
            `${labels}:17 unused is used nowhere`,
            `${labels}:24 empty has no text`,
            `${labels}:31 long has 1001 characters, a label holds 1000`,
            `${labels}:38 "two__parts" can't be a label's name`,
            'pages/Softphone.page:2 there is no label alsoNotThere',
            `${german}:2 empty isn't translated into de`,
            `${german}:2 two__parts isn't translated into de`,
            `${german}:3 callFrom has other places for values than the label`,
            `${german}:7 there is no label gone to translate`,
            `${german}:11 seconds: "{n Sekunden" is no place for a value`,
            `${german}:15 long has 1001 characters, a label holds 1000`,
            `${german}:19 unused is still English: "Nobody asks"`,
            `${german}:23 unused is translated twice`,
            `${german}:23 unused has no text`,
            'lwc-src/softphone/i18n/labels.ts:2 there is no label notThere'
        ]);
    });

    test('a panel without its list of labels is not taken for one that shows none', async () => {
        await assert.rejects(check(sample('labels', 'noList')), /has no array LABELS/);
    });
});
