/** Who is on the telephone in scenarios: people of the simulator's company, so that the panel knows them, in the tones they speak there. */
import { people, strangers } from '../../simulator/seed/people';

export interface Telephone {
    readonly name: string;
    /** E.164. */
    readonly number: string;
    readonly toneHz: number;
}

function named(name: string): Telephone {
    const one = [...people, ...strangers].find((person) => person.name === name);
    if (!one) throw new Error(`${name} is not in the directory.`);
    return one;
}

export const ELENA = named('Elena Rossi');
export const ANNA = named('Anna Huber');
/** The number whose far side does what a scenario tells it. */
export const THE_TRUNK = named('A stranger in Rome');
/** A number that the PBX doesn't know. */
export const NOBODY = '+39000000';
/** The agent's own extension. */
export const ADA = '204';
/** A colleague's. */
export const BEN = '205';
