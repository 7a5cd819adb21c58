import { test } from 'node:test';
import assert from 'node:assert/strict';
import { htmlEncode, htmlEncodeMarkup, jsEncode, urlEncode } from '../encode';

const SAMPLE = "<B>Enter the user's name</b>";

test("the encodings give what Salesforce's documentation shows", () => {
    assert.equal(jsEncode(SAMPLE), "\\u003CB\\u003EEnter the user\\'s name\\u003C\\/b\\u003E");
    assert.equal(htmlEncode(SAMPLE), '&lt;B&gt;Enter the user&#39;s name&lt;/b&gt;');
    assert.equal(urlEncode("<Mark's page>"), '%3CMark%27s%20page%3E');
    assert.deepEqual([htmlEncode('a & b'), htmlEncodeMarkup('a & "b"')], ['a &amp; b', 'a & &quot;b&quot;']);
});

test('text for a script stays one text', () => {
    assert.equal(jsEncode('a\nb\r"\\"\u2028'), 'a\\nb\\r\\"\\\\\\"\\u2028');
});
