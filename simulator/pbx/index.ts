/** The simulator's PBX, as the rest of the simulator and the tests see it. */
export { createPbx, type Pbx, type PbxEvents } from './pbx';
export type { Registration } from './registrar/registration';
export type { Account, Group, PbxOptions } from './options';
export type { Delay, Rejection } from './illness';
export type { TraceEntry } from './trace';
export type { EventPackage, Mailbox } from './presence/eventPackages';
export type { WitnessedCall } from './proxy/calls';
export type { GoneBecause } from './registrar/location';
export type { CallFrom } from './people/callFrom';
export type { Ending } from './people/line';
export type { PersonCallState } from './people/callProgress';
export type { Heard, PersonCall } from './people/personCall';
export {
    BUSY,
    DECLINES,
    DEFAULT_BEHAVIOUR,
    NOT_FOUND,
    RINGS_FOR_EVER,
    UNREACHABLE,
    answersAfter,
    earlyMediaThenAnswers,
    refuses,
    type Behaviour,
    type Codecs,
    type Person,
    type PickUp
} from './people/person';
export type { Reason } from './sip/reason';
export { attachPbx, type Acceptor } from './transport/attach';
