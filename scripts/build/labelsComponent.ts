/**
 * Builds the Visualforce component that hands the panel its texts: one `data` element for each label in the panel's
 * list. Custom labels can't be looked up by name at run time in Visualforce, so each is named in the markup.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ERROR_LABELS } from '../../lwc-src/softphone/i18n/errorLabels';
import { LABELS } from '../../lwc-src/softphone/i18n/labels';
import { RULE_LABELS } from '../../lwc-src/softphone/i18n/ruleLabels';
import { TROUBLE_LABELS } from '../../lwc-src/softphone/i18n/troubleLabels';
import { WORD_LABELS } from '../../lwc-src/softphone/i18n/wordLabels';

const FOLDER = 'force-app/main/default/components';
const NAME = 'softphoneLabels';

export async function buildLabelsComponent(root: string): Promise<void> {
    const folder = path.join(root, FOLDER);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const lines = [...LABELS, ...RULE_LABELS, ...ERROR_LABELS, ...TROUBLE_LABELS, ...WORD_LABELS].map((label) => `    <data data-label="${label}" value="{!HTMLENCODE($Label.${label})}"></data>`);
    await writeFile(path.join(folder, `${NAME}.component`), ['<apex:component layout="none">', ...lines, '</apex:component>', ''].join('\n'));
    await writeFile(
        path.join(folder, `${NAME}.component-meta.xml`),
        `<?xml version="1.0" encoding="UTF-8"?>
<ApexComponent xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <description>The softphone panel's texts. Made by npm run build from the panel's list of labels.</description>
    <label>softphoneLabels</label>
</ApexComponent>
`
    );
}
