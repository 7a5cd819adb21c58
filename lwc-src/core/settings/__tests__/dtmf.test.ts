import { readDtmf } from '../dtmf';

it.each([
    ['', 'automatic'],
    ['automatic', 'automatic'],
    [' RTP ', 'rtp'],
    ['Info', 'info'],
    ['rfc2833\r\nX: y', 'automatic']
] as const)('the way that digits go: “%s” means %s', (text, way) => expect(readDtmf(text)).toBe(way));
