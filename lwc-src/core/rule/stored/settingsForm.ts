/**
 * The stored form of what holds for all rules: each setting a JSON value of its own. A setting that can't be read counts
 * as not set, and says why; the others hold.
 */
import { dictionary, list, may, must, oneOf, parsed, Place, shape, text, type Problem, type Reader } from '../../json/reader';
import type { Extension } from '../../match/colleagues';
import type { StoredExtension } from '../../setup/orgSetup';
import { linkProblem } from '../../template/link';
import { isTimeZone } from '../../time';
import { CUSTOM_NAME, type CustomVariable } from '../customVariables';
import { WEEKDAYS, type Calendar, type Span, type Weekday } from '../hours';
import { patternProblem } from '../pattern';
import { NO_SETTINGS, type RuleSettings } from '../settings';

const patterns = list(text(100, patternProblem), 500);
const link = text(1_000, linkProblem);
const id = text(80, (value) => (value.trim() ? undefined : 'missing'));

const time = text(5, (value) => (/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value) ? undefined : 'notATime'));
const holiday = text(10, (value) => (/^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value) ? undefined : 'notADay'));
const week = dictionary<readonly Span[]>(list(shape<Span>({ from: must(time), to: must(time) }), 10), (day) => ((WEEKDAYS as readonly string[]).includes(day) ? undefined : 'unknownValue'), 7);
const calendar = shape<Calendar>({
    id: must(id),
    name: must(id),
    timeZone: must(text(60, (value) => (isTimeZone(value) ? undefined : 'notATimeZone'))),
    week: must(week as Reader<Readonly<Partial<Record<Weekday, readonly Span[]>>>>),
    holidays: must(list(holiday, 500))
});

const customVariable = shape<CustomVariable>({
    name: must(text(40, (value) => (CUSTOM_NAME.test(value) ? undefined : 'notAName'))),
    from: must(oneOf('header', 'event', 'dial')),
    key: must(id)
});

/** By the name under which each is stored. */
const READERS: { readonly [K in Exclude<keyof RuleSettings, 'extensions'>]-?: Reader<NonNullable<RuleSettings[K]>> } = {
    ownNumbers: patterns,
    blockedNumbers: patterns,
    calendars: list(calendar, 50),
    customVariables: list(customVariable, 100),
    links: shape<RuleSettings['links']>({ recording: may(link), history: may(link) }),
    fallbackOwnerId: text(18, (value) => (/^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/.test(value) ? undefined : 'notAnId')),
    convertedLeads: oneOf('follow', 'new', 'ignore'),
    dialledFrom: oneOf('record', 'matched'),
    logWhen: oneOf('end', 'begin'),
    exactSearch: oneOf('off', 'first', 'only')
};

/** The names of the settings that rules know. */
export const RULE_SETTINGS = Object.keys(READERS) as readonly (keyof typeof READERS)[];

export interface SettingsReading {
    readonly settings: RuleSettings;
    /** Each path begins with the name of its setting. */
    readonly problems: readonly Problem[];
}

/**
 * @param stored the JSON of a setting by its name; undefined when it isn't set
 */
export function readRuleSettings(stored: (setting: string) => string | undefined, extensions: readonly StoredExtension[]): SettingsReading {
    const problems: Problem[] = [];
    const settings = Object.fromEntries(
        RULE_SETTINGS.flatMap((name) => {
            const json = stored(name);
            const place = new Place(name);
            const value = json === undefined ? undefined : read(READERS[name], json, place);
            problems.push(...place.problems);
            return value === undefined || place.problems.length > 0 ? [] : [[name, value]];
        })
    );
    return { settings: { ...NO_SETTINGS, ...settings, extensions: extensions.map(extensionOf) }, problems };
}

function read(reader: Reader<unknown>, json: string, place: Place): unknown {
    const data = parsed(json, place);
    return data === undefined ? undefined : reader(data, place);
}

function extensionOf({ extension, userId, userName, label, directNumber }: StoredExtension): Extension {
    return { extension, userId, name: userName ?? label, ...(directNumber && { numbers: [directNumber] }) };
}
