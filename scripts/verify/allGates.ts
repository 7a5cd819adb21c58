/**
 * The gates, in the order in which they run: the quick ones first, so that the first finding comes soon.
 */
import type { Check } from './finding';
import { check as convert } from './gates/convert';
import { check as flows } from './gates/flows';
import { check as labels } from './gates/labels';
import { check as lint } from './gates/lint';
import { check as metadata } from './gates/metadataSchema';
import { check as objects } from './gates/objects';
import { check as packageDoc } from './gates/packageDoc';
import { check as permissions } from './gates/permissions';
import { check as references } from './gates/references';
import { check as size } from './gates/size';
import { check as typecheck } from './gates/typecheck';
import { check as upgrade } from './gates/upgrade';
import { check as words } from './gates/words';

export const GATES: Readonly<Record<string, Check>> = { words, metadata, references, objects, flows, permissions, labels, packageDoc, upgrade, convert, size, typecheck, lint };
