/**
 * Who may call and be called, for the telephone side: numbers as the network carries them, and the tone that each speaks in,
 * by which a test hears who is on the line. The strangers match no record.
 */

export interface TelephonePerson {
    readonly name: string;
    /** E.164. */
    readonly number: string;
    /** In hertz: at least 60 from every other, between 350 and 2400. */
    readonly toneHz: number;
}

const NUMBERS: readonly (readonly [name: string, number: string])[] = [
    ['Elena Rossi', '+393401182290'],
    ['Marco Bianchi', '+393401182291'],
    ['Alpine Foods S.p.A.', '+39028088100'],
    ['Jonas Weber', '+4930901820'],
    ['Mia Schröder', '+491713920011'],
    ['Uwe Brandt', '+4930901841'],
    ['Olivia Hart', '+447700900123'],
    ['Samuel Okoro', '+447700900456'],
    ['Grace Lin', '+14155550163'],
    ['Tyler Reed', '+14155550171'],
    ['Camille Moreau', '+33639981234'],
    ['Hugo Lefèvre', '+33639981240'],
    ['Yuki Tanaka', '+819055500151'],
    ['Lucas García', '+34600550178'],
    ['Rafael Souza', '+5511955500111'],
    ['Оксана Коваль', '+380505550123'],
    ['Regina Keller', '+41795550121'],
    ['Daan Visser', '+31655500185'],
    ['Greta Sommer', '+436645550188'],
    ['Pavel Novák', '+420601555019'],
    ['Anna Huber', '+393475550131'],
    ['Pietro Gallo', '+393485550135'],
    ['Ingrid Olsen', '+4722550136'],
    ['Chiara Conti', '+393335550141'],
    ['Benedikt Fuchs', '+49895550143'],
    ['Jan Kowalski', '+48600555148']
];

const STRANGERS: readonly (readonly [name: string, number: string])[] = [
    ['A stranger in Rome', '+390655501901'],
    ['A stranger in Hamburg', '+494055501902'],
    ['A stranger in Boston', '+16175550193'],
    ['A stranger in Lyon', '+33478550194']
];

const LOWEST_TONE = 360;
const BETWEEN_TONES = 65;

const person = ([name, number]: readonly [string, string], at: number): TelephonePerson => ({ name, number, toneHz: LOWEST_TONE + at * BETWEEN_TONES });

/** What the PBX itself answers, with a word of its own: do-not-disturb and queue pause, on and off, by the digits that FreePBX has. */
const CODES: readonly string[] = ['*78', '*79', '*46', '*47'];

export const people: readonly TelephonePerson[] = NUMBERS.map(person);
export const strangers: readonly TelephonePerson[] = STRANGERS.map((one, at) => person(one, NUMBERS.length + at));
/** Nobody is there to tell them apart by ear, so they share a tone. */
export const featureCodes: readonly TelephonePerson[] = CODES.map((number) => ({ name: `Feature code ${number}`, number, toneHz: LOWEST_TONE - BETWEEN_TONES }));

/** Answers as a room does in which several meet: everybody at once, each by a call of their own. It mixes nothing. */
export const room: TelephonePerson = { name: 'Room', number: '3000', toneHz: LOWEST_TONE + (NUMBERS.length + STRANGERS.length + 1) * BETWEEN_TONES };

/** What one calls to hear oneself, as FreePBX numbers it. */
export const echo: TelephonePerson = { name: 'Echo test', number: '*43', toneHz: LOWEST_TONE - BETWEEN_TONES };

/** Who answers when somebody calls for their messages. */
export const mailbox: TelephonePerson = { name: 'Mailbox', number: '*97', toneHz: LOWEST_TONE + (NUMBERS.length + STRANGERS.length) * BETWEEN_TONES };
