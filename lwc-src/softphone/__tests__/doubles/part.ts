/** A part that is loaded later: shows the name of what it is asked for, and does there what the test says. */
import type { Showable } from '../../later';

export interface FakePart extends Showable {
    /** What the agent does there. */
    tell(name: string, detail: object): void;
}

export function fakePart(): FakePart {
    const part: FakePart = {
        tell: () => undefined,
        show(place, what, tell) {
            place.textContent = what;
            part.tell = tell;
        }
    };
    return part;
}
