/** Telephones that somebody outside of the panel looks at (U10b): Phone Setup, where an admin sees who is signed in. */
import type { PeopleState } from '../../core/people/peopleState';
import type { Timers } from '../../core/time';
import type { People } from './people';

/**
 * Tells what these telephones are doing, at once and whenever it changes, for as long as it is asked again. Of whom the
 * PBX tells nothing it tells nothing either.
 */
export type Watch = (extensions: readonly string[], tell: (lamps: PeopleState['lamps']) => void) => void;

/** Who has not asked again by then looks no more. */
export const WATCHED_FOR_MS = 45_000;

export function watcher(people: Pick<People, 'state' | 'look' | 'lookAway' | 'listen'>, timers: Timers): Watch {
    const place = {};
    let timer: unknown;
    let stop: () => void = () => undefined;
    return (extensions, tell) => {
        const say = (): void => tell(Object.fromEntries(Object.entries(people.state.lamps).filter(([extension]) => extensions.includes(extension))));
        timers.clear(timer);
        stop();
        people.look(place, extensions);
        stop = people.listen(say);
        say();
        timer = timers.set(() => {
            stop();
            people.lookAway(place);
        }, WATCHED_FOR_MS);
    };
}
