import { logWords } from '../words';
import { useRealLabels } from './doubles/labels';

it('B10: the words of a log are labels, every one', () => {
    useRealLabels();
    const words = logWords();
    expect(words).toMatchObject({ date: 'Date', history: 'Call details', directions: { inbound: 'Inbound', outbound: 'Outbound' }, outcomes: { answered: 'Answered', missed: 'Missed', busy: 'Busy', blocked: 'Blocked as unwanted' } });
    const texts = [...Object.values(words), ...Object.values(words.directions), ...Object.values(words.enders), ...Object.values(words.outcomes)].filter((word) => typeof word === 'string');
    expect(texts).toHaveLength(10 + 2 + 3 + 15);
    expect(texts.filter((text) => /^(word|outcome)[A-Z]|^$/.test(text))).toEqual([]);
});
