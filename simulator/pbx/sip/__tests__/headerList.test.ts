import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SipSyntaxError } from '../grammar';
import { HeaderList } from '../headerList';

describe('header fields', () => {
    const list = HeaderList.of(['v', 'SIP/2.0/WS a.example, SIP/2.0/WS b.example'], ['Via', 'SIP/2.0/WS c.example'], ['Date', 'Sun, 22 Nov 2026'], ['k', 'path, "x, y"']);

    test('compact and long names are the same field, whatever their case', () => {
        assert.equal(list.values('VIA').length, 3);
        assert.equal(list.get('supported'), 'path, "x, y"');
        assert.equal(list.with('s', 'Hello').get('Subject'), 'Hello');
    });

    test('a comma separates values only where the field is a list, and never inside quotes', () => {
        assert.deepEqual(list.values('Date'), ['Sun, 22 Nov 2026']);
        assert.deepEqual(list.values('Supported'), ['path', '"x, y"']);
        assert.throws(() => HeaderList.of(['Via', '"open']).values('Via'), SipSyntaxError);
    });

    test('the topmost value comes and goes alone, also when it shares its line', () => {
        assert.deepEqual(list.withoutFirst('Via').values('Via'), ['SIP/2.0/WS b.example', 'SIP/2.0/WS c.example']);
        assert.deepEqual(list.prepend('Via', 'SIP/2.0/WS new.example').values('Via')[0], 'SIP/2.0/WS new.example');
        assert.deepEqual(list.withFirst('Via', 'x').values('Via').slice(0, 2), ['x', 'SIP/2.0/WS b.example']);
        assert.equal(HeaderList.of(['Route', '<sip:a>']).withoutFirst('Route').has('Route'), false);
    });

    test('a replaced field keeps its place, the rest stays untouched', () => {
        assert.deepEqual(
            list.with('Via', 'one').fields.map(({ name }) => name),
            ['Via', 'Date', 'k']
        );
        assert.equal(list.values('Via').length, 3);
    });
});
