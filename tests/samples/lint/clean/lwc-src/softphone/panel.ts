import { seconds } from '../core/time';
import { Line } from '../phone/line';
import { tell } from '../salesforce/host';

/** Joins line and host. */
export async function start(now: number): Promise<number> {
    const line = new Line(now);
    await tell(now);
    return line.upFor(now) + seconds(now, now);
}
