/**
 * Reads what makes the Lightning shell: applications, pages of App Builder, tabs, call centers and page layouts.
 * Only their structure: what a component of them shows is the shell's business.
 */
import { basename, join } from 'node:path';
import { NotSimulated } from '../errors';
import type { SourceApplication, SourceCallCenter, SourceComponentInstance, SourceFlexiPage, SourceLayout, SourceTab } from './metadata';
import { filesIn } from './readObjects';
import type { Element } from './xml';
import { readXml, required } from './xml';

/** Lightning applications. */
export function readApplications(folder: string): SourceApplication[] {
    return filesIn(folder, '.app-meta.xml').map((file) => {
        const root = readXml(join(folder, file), 'CustomApplication');
        if (root.text('uiType') !== 'Lightning') throw new NotSimulated(`Classic applications (${root.file})`);
        return {
            name: basename(file, '.app-meta.xml'),
            label: required(root, 'label'),
            navType: root.text('navType') === 'Console' ? 'Console' : 'Standard',
            tabs: root.texts('tabs'),
            utilityBar: root.text('utilityBar')
        };
    });
}

/** Pages made in App Builder, utility bars among them. */
export function readFlexiPages(folder: string): SourceFlexiPage[] {
    return filesIn(folder, '.flexipage-meta.xml').map((file) => {
        const root = readXml(join(folder, file), 'FlexiPage').only('flexiPageRegions', 'masterLabel', 'template', 'type', 'sobjectType', 'description', 'parentFlexiPage');
        return {
            name: basename(file, '.flexipage-meta.xml'),
            label: required(root, 'masterLabel'),
            type: required(root, 'type'),
            template: required(root, 'template') || (root.first('template')?.text('name') ?? ''),
            sobjectType: root.text('sobjectType'),
            regions: root.all('flexiPageRegions').map((region) => ({ name: required(region, 'name'), components: region.all('itemInstances').map(componentOf) }))
        };
    });
}

function componentOf(item: Element): SourceComponentInstance {
    const instance = item.first('componentInstance');
    if (instance === undefined) throw new NotSimulated(`fields placed on pages by App Builder (${item.file})`);
    instance.only('componentInstanceProperties', 'componentName', 'identifier', 'visibilityRule');
    if (instance.first('visibilityRule')) throw new NotSimulated(`visibility rules of App Builder (${item.file})`);
    return {
        component: required(instance, 'componentName'),
        identifier: instance.text('identifier'),
        properties: instance.all('componentInstanceProperties').map((property) => ({
            name: required(property, 'name'),
            value: property.text('value') ?? '',
            decorator: property.text('type') === 'decorator'
        }))
    };
}

/** Tabs of applications. */
export function readTabs(folder: string): SourceTab[] {
    return filesIn(folder, '.tab-meta.xml').map((file) => {
        const root = readXml(join(folder, file), 'CustomTab');
        root.only('label', 'flexiPage', 'customObject', 'page', 'lwcComponent', 'motif', 'description', 'hasSidebar', 'mobileReady', 'actionOverrides');
        return {
            name: basename(file, '.tab-meta.xml'),
            label: root.text('label'),
            flexiPage: root.text('flexiPage'),
            customObject: root.flag('customObject'),
            page: root.text('page'),
            lwcComponent: root.text('lwcComponent'),
            motif: root.text('motif')
        };
    });
}

/** Call centers, as an admin imports or deploys them. */
export function readCallCenters(folder: string): SourceCallCenter[] {
    return filesIn(folder, '.callCenter-meta.xml').map((file) => {
        const root = readXml(join(folder, file), 'CallCenter');
        root.only('adapterUrl', 'customSettings', 'displayName', 'displayNameLabel', 'internalNameLabel', 'sections', 'version');
        return {
            name: basename(file, '.callCenter-meta.xml'),
            displayName: required(root, 'displayName'),
            adapterUrl: root.text('adapterUrl'),
            customSettings: root.text('customSettings'),
            items: root.all('sections').flatMap((section) =>
                section.all('items').map((item) => ({
                    section: required(section, 'name'),
                    sectionLabel: required(section, 'label'),
                    name: required(item, 'name'),
                    label: required(item, 'label'),
                    value: item.text('value') ?? ''
                }))
            )
        };
    });
}

/** Page layouts: which fields they show, in which sections. */
export function readLayouts(folder: string): SourceLayout[] {
    return filesIn(folder, '.layout-meta.xml').map((file) => {
        const name = decodeURIComponent(basename(file, '.layout-meta.xml'));
        const root = readXml(join(folder, file), 'Layout');
        return {
            name,
            object: name.slice(0, name.indexOf('-')),
            sections: root.all('layoutSections').map((section) => ({
                label: section.text('label') ?? '',
                columns: section.all('layoutColumns').map((column) =>
                    column.all('layoutItems').flatMap((item) => {
                        const field = item.text('field');
                        return field === undefined ? [] : [{ field, behavior: item.text('behavior') ?? 'Edit' }];
                    })
                )
            }))
        };
    });
}
