/**
 * Flows: every way leads to an element that is there, whatever reads or writes says where it goes when that fails, and a
 * flow arrives switched off.
 */
import type { Remark } from '../finding';
import type { MetadataFile } from '../source/metadataFiles';
import type { Project } from '../source/project';
import { child, childrenOf, childText, everyElement, type XmlElement } from '../source/xml';

/** Elements that ask or change the database, which can refuse. */
const CAN_FAIL: ReadonlySet<string> = new Set(['recordCreates', 'recordDeletes', 'recordLookups', 'recordUpdates', 'actionCalls']);

export function flowRemarks(project: Project): Remark[] {
    return project.withSuffix('flow').flatMap((file) => (file.root ? inFlow(file, file.root) : []));
}

function inFlow({ path }: MetadataFile, root: XmlElement): Remark[] {
    const say = (at: XmlElement, message: string, cure: string): Remark => ({ file: path, line: at.line, message, cure });
    const names = new Set(root.children.flatMap((one) => childText(one, 'name') || []));
    const targets = [...everyElement(root)].filter(({ name }) => name === 'targetReference');
    const afterFault = new Set(root.children.flatMap((one) => childrenOf(one, 'faultConnector').map((connector) => childText(connector, 'targetReference'))));
    const failing = root.children.filter((one) => CAN_FAIL.has(one.name) && !child(one, 'faultConnector') && !afterFault.has(childText(one, 'name')));
    const status = child(root, 'status');
    return [
        ...targets.filter(({ text }) => !names.has(text)).map((at) => say(at, `there is no element ${at.text}`, 'correct the name')),
        ...failing.map((at) => say(at, `${childText(at, 'name')} doesn't say what happens when it fails`, 'give it a faultConnector')),
        ...(status && status.text !== 'Draft' ? [say(status, 'it would run in every org that installs the package', 'ship it as Draft, and let admins activate it')] : [])
    ];
}
