/**
 * Gate: flows can be walked. Every connector leads to an element, every element is reached from the start, nothing that can
 * fail is without a path for that unless it stands on one, and nothing asks or writes records once for each turn of a loop.
 */
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import { metadataFiles, type MetadataFile } from '../source/metadataFiles';
import { child, childText, everyElement, type XmlElement } from '../source/xml';

/** Elements of a flow that stand on its canvas (Metadata API, Flow). */
const ON_CANVAS: ReadonlySet<string> = new Set([
    'actionCalls', 'apexPluginCalls', 'assignments', 'collectionProcessors', 'customErrors', 'decisions', 'loops', 'orchestratedStages', 'recordCreates', 'recordDeletes',
    'recordLookups', 'recordRollbacks', 'recordUpdates', 'screens', 'steps', 'subflows', 'transforms', 'waits'
]);
/** Those that can fail in a way that a fault path can take. */
const CAN_FAIL: ReadonlySet<string> = new Set(['actionCalls', 'apexPluginCalls', 'recordCreates', 'recordDeletes', 'recordLookups', 'recordUpdates']);
/** Those that count against the limits of a transaction each time. */
const COSTS_A_STATEMENT: ReadonlySet<string> = new Set(['recordCreates', 'recordDeletes', 'recordLookups', 'recordUpdates']);
const CONNECTOR = /(?:^c|C)onnectors?$/;

export const check: Check = async (root) => signed('flows', (await metadataFiles(root)).filter(({ suffix }) => suffix === 'flow').flatMap(inFlow));

function inFlow({ path, root }: MetadataFile): Remark[] {
    if (!root) return [];
    const canvas = root.children.filter(({ name }) => ON_CANVAS.has(name));
    const named = new Map([...canvas].reverse().map((element) => [nameOf(element), element]));
    const start = child(root, 'start');
    const first = [...(start ? connectorsIn(start).map(targetOf) : []), childText(root, 'startElementReference')].filter((name) => name !== '');
    const reached = reachedFrom(first, named);
    // What only a fault leads to is the fault path itself: when that fails too, nothing is left to do.
    const expected = reachedFrom(first, named, (connector) => connector.name !== 'faultConnector');
    const say = ({ line }: XmlElement, message: string, cure: string): Remark => ({ file: path, line, message, cure });
    const inElement = (element: XmlElement): Remark[] => {
        const name = nameOf(element);
        return [
            ...(named.get(name) === element ? [] : [say(element, `two elements are named ${name}`, 'rename one')]),
            ...(reached.has(name) ? [] : [say(element, `${name} is never reached`, 'connect it, or drop it')]),
            ...(CAN_FAIL.has(element.name) && expected.has(name) && !child(element, 'faultConnector') ? [say(element, `${name} can fail and has no fault path`, 'add a <faultConnector>')] : []),
            ...(element.name === 'loops' ? inLoop(element, named).map((inside) => say(inside, `${nameOf(inside)} stands in the loop ${name}`, 'collect in the loop, and ask or write once after it')) : [])
        ];
    };
    const dangling = [...(start ? [start] : []), ...canvas]
        .flatMap(connectorsIn)
        .filter((connector) => !named.has(targetOf(connector)))
        .map((connector) => say(connector, `<${connector.name}> leads to ${targetOf(connector) || 'nothing'}, which isn't there`, 'connect it, or drop the connector'));
    const noStart = first.length === 0 && canvas.length > 0 ? [say(root, 'the flow has no start', 'add <start> with a connector')] : [];
    return [...noStart, ...canvas.flatMap(inElement), ...dangling];
}

function nameOf(element: XmlElement): string {
    return childText(element, 'name');
}

/** All connectors of an element: its own, and those of its outcomes, paths and events. */
function connectorsIn(element: XmlElement): XmlElement[] {
    return [...everyElement(element)].filter(({ name }) => CONNECTOR.test(name));
}

function targetOf(connector: XmlElement): string {
    return childText(connector, 'targetReference');
}

/** @param follows whether a connector is followed; all are unless told otherwise */
function reachedFrom(first: readonly string[], named: ReadonlyMap<string, XmlElement>, follows: (connector: XmlElement) => boolean = () => true): ReadonlySet<string> {
    const reached = new Set<string>();
    const next = [...first];
    for (let name = next.pop(); name !== undefined; name = next.pop()) {
        const element = named.get(name);
        if (!element || reached.has(name)) continue;
        reached.add(name);
        next.push(...connectorsIn(element).filter(follows).map(targetOf));
    }
    return reached;
}

/** What asks or writes records on the way from a loop back to it. */
function inLoop(loop: XmlElement, named: ReadonlyMap<string, XmlElement>): XmlElement[] {
    const own = nameOf(loop);
    const body = child(loop, 'nextValueConnector');
    const inside = reachedFrom(body ? [targetOf(body)] : [], new Map([...named].filter(([name]) => name !== own)));
    return [...inside].flatMap((name) => named.get(name) ?? []).filter((element) => COSTS_A_STATEMENT.has(element.name) && leadsTo(own, element, named));
}

/** Whether an element is followed by that name, by whatever way. */
function leadsTo(goal: string, from: XmlElement, named: ReadonlyMap<string, XmlElement>): boolean {
    return reachedFrom(connectorsIn(from).map(targetOf), named).has(goal);
}
