import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { childrenOf, childText, everyElement, readXml, XmlError } from '../source/xml';

describe('XML is read with its lines', () => {
    const root = readXml('<?xml version="1.0"?>\n<!-- & -->\n<labels lang="en">\n    <label>Call &amp; hang up &#38; so on</label>\n    <label><![CDATA[a < b & c]]></label>\n    <empty/>\n</labels>\n');

    test('elements, attributes, text and entities', () => {
        assert.equal(root.name, 'labels');
        assert.equal(root.line, 3);
        assert.deepEqual(root.attributes, { lang: 'en' });
        assert.equal(childText(root, 'label'), 'Call & hang up & so on');
        assert.deepEqual(childrenOf(root, 'label').map(({ line }) => line), [4, 5]);
        assert.deepEqual([...everyElement(root)].map(({ name }) => name), ['labels', 'label', 'label', 'empty']);
    });

    for (const [what, text, line] of [
        ['an element that isn\'t closed', '<a>\n<b>\n</a>', 3],
        ['an ampersand by itself', '<a>\nHold & resume</a>', 2],
        ['an entity that only HTML knows', '<a>\n\nHold&nbsp;on</a>', 3],
        ['two roots', '<a/>\n<b/>', 2],
        ['nothing', '', 1]
    ] as const) {
        test(`${what} is refused with its line`, () => {
            assert.throws(() => readXml(text), (error) => error instanceof XmlError && error.line === line);
        });
    }
});
