/**
 * Record-triggered flows that run before a record is saved (Salesforce Help, "Fast Field Updates"): read from their metadata,
 * and run on every save of their object. They set fields of the record at hand and nothing else; a flow that does more, or is
 * started otherwise, is refused when it is activated.
 */
import { NotSimulated } from '../org/errors';
import { readXml, required, type Element } from '../org/metadata/xml';
import type { Row } from '../org/records/store';
import type { Value } from '../org/schema/description';
import { evaluate, parseFormula, type Formula, type Surroundings } from './formula';

export interface BeforeSaveFlow {
    readonly object: string;
    /** The fields that it sets on a record, named as in the org; none where it isn't started. */
    run(row: Row, before: Row | undefined): Row;
}

const WITHOUT_EFFECT = ['apiVersion', 'description', 'environments', 'interviewLabel', 'label', 'processMetadataValues', 'status'];
const START = ['locationX', 'locationY', 'connector', 'filterFormula', 'object', 'recordTriggerType', 'triggerType'];
const RECORD = '$Record.';

/** @param named a field of the source as it is named in the org */
export function readBeforeSaveFlow(file: string, named: (field: string) => string): BeforeSaveFlow {
    const root = readXml(file, 'Flow').only(WITHOUT_EFFECT, 'assignments', 'formulas', 'processType', 'start');
    const start = root.first('start')?.only(START);
    const isBeforeSave = start?.text('triggerType') === 'RecordBeforeSave' && start.text('recordTriggerType') === 'CreateAndUpdate' && root.text('processType') === 'AutoLaunchedFlow';
    if (!start || !isBeforeSave) throw new NotSimulated(`flows that are started otherwise than before a record is created or updated (${file})`);
    const formulas = new Map(root.all('formulas').map((one) => [required(one, 'name'), parseFormula(required(one, 'expression'))]));
    const filter = parseFormula(required(start, 'filterFormula'));
    const assignments = assignmentsFrom(root, start);
    return {
        object: required(start, 'object'),
        run(row, before) {
            const set: Record<string, Value> = {};
            const field = (reference: string): string => named(reference.slice(RECORD.length));
            const valueOf = (name: string): Value => {
                if (name.startsWith(RECORD)) return set[field(name)] ?? row[field(name)] ?? null;
                return evaluate(formulas.get(name) ?? unknown(name, file), around);
            };
            const isChanged = (name: string): boolean => before !== undefined && (before[field(name)] ?? null) !== (row[field(name)] ?? null);
            const around: Surroundings = { valueOf, isNew: before === undefined, isChanged };
            if (evaluate(filter, around) !== true) return {};
            for (const { to, from } of assignments) set[field(to)] = valueOf(from) === '' ? null : valueOf(from);
            return set;
        }
    };
}

function unknown(name: string, file: string): Formula {
    throw new Error(`${file}: there is no resource ${name}`);
}

interface Assignment {
    readonly to: string;
    readonly from: string;
}

/** Element by element along the connectors, from the start. */
function assignmentsFrom(root: Element, start: Element): Assignment[] {
    const elements = new Map(root.all('assignments').map((one) => [required(one, 'name'), one.only('name', 'label', 'locationX', 'locationY', 'assignmentItems', 'connector')]));
    const assigned: Assignment[] = [];
    for (let next = targetOf(start); next !== undefined; ) {
        const element = elements.get(next);
        if (!element) throw new Error(`${root.file}: there is no element ${next}, or it goes round in a circle`);
        elements.delete(next);
        assigned.push(...element.all('assignmentItems').map(assignmentOf));
        next = targetOf(element);
    }
    return assigned;
}

function targetOf(element: Element): string | undefined {
    return element.first('connector')?.only('targetReference').text('targetReference');
}

function assignmentOf(item: Element): Assignment {
    item.only('assignToReference', 'operator', 'value');
    const to = required(item, 'assignToReference');
    const value = item.first('value')?.only('elementReference');
    if (required(item, 'operator') !== 'Assign' || !to.startsWith(RECORD) || !value) throw new NotSimulated(`assignments other than of a resource to a field of the record (${item.file}, ${to})`);
    return { to, from: required(value, 'elementReference') };
}
