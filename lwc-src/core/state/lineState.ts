/** What the agent may know about the line: a registration to a PBX. Plain data; the line in phone/ reports it. */
import type { Instant } from '../time';
import type { ConnectionProblem } from '../settings/connection';

export type LineTrouble =
    /** The settings can't be used; each problem names its place. */
    | { readonly kind: 'settings'; readonly problems: readonly ConnectionProblem[] }
    /** No WebSocket: wrong address, PBX down, certificate not trusted. The browser doesn't say which. */
    | { readonly kind: 'unreachable'; readonly address: string }
    /** The WebSocket was there and is gone. */
    | { readonly kind: 'lost'; readonly address: string }
    /** 401, 403, 407 with credentials sent. */
    | { readonly kind: 'password'; readonly status: number }
    | { readonly kind: 'refused'; readonly status: number; readonly phrase: string }
    /** A part of this page that the line is made of. */
    | { readonly kind: 'notLoaded' }
    /** The socket is open, but nobody answers on it. */
    | { readonly kind: 'silent'; readonly address: string };

export type LineState =
    | { readonly name: 'starting' }
    /** The agent's password is needed. */
    | { readonly name: 'signedOut' }
    | { readonly name: 'connecting'; readonly trouble?: LineTrouble; readonly retryAt?: Instant }
    | { readonly name: 'ready' }
    /** Nothing goes on by itself: somebody has to change something. */
    | { readonly name: 'broken'; readonly trouble: LineTrouble };
