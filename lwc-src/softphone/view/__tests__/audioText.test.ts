import { useLabelNames } from '../../__tests__/doubles/labels';
import { audioText } from '../audioText';

beforeAll(useLabelNames);

describe('B15: what is wrong with the sound', () => {
    it.each([
        [undefined, ''],
        [{ kind: 'nothing' }, 'audioNothing'],
        [{ kind: 'loss', percent: 4 }, 'audioLoss 4'],
        [{ kind: 'sentLoss', percent: 9 }, 'audioSentLoss 9'],
        [{ kind: 'delay', ms: 520 }, 'audioDelay 520'],
        [{ kind: 'jitter', ms: 45 }, 'audioJitter 45'],
        [{ kind: 'poor' }, 'audioPoor']
    ] as const)('%o', (trouble, text) => {
        expect(audioText(trouble)).toBe(text);
    });
});
