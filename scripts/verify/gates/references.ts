/**
 * Gate: what one part of the project says of another is true: modules, tags, labels, fields, pages, components, targets.
 * The platform would find these at deployment, one at a time, and some of them only when a user comes by.
 */
import type { Check } from '../finding';
import { signed } from '../finding';
import { bundleShapeRemarks } from '../references/bundleShape';
import { componentMetaRemarks } from '../references/componentMeta';
import { customNameRemarks } from '../references/customNames';
import { flexiPageRemarks } from '../references/flexiPages';
import { flowRemarks } from '../references/flows';
import { globalRemarks } from '../references/globals';
import { importRemarks } from '../references/imports';
import { markupRemarks } from '../references/markup';
import { namedPartRemarks } from '../references/namedParts';
import { templateRemarks } from '../references/templates';
import { readProject } from '../source/project';

/** Looks for dangling references in the project's metadata, pages and components. */
export const check: Check = async (root) => {
    const project = await readProject(root);
    return signed('references', [
        ...(await bundleShapeRemarks(project)),
        ...importRemarks(project),
        ...templateRemarks(project),
        ...componentMetaRemarks(project),
        ...namedPartRemarks(project),
        ...flexiPageRemarks(project),
        ...flowRemarks(project),
        ...globalRemarks(project),
        ...markupRemarks(project),
        ...(await customNameRemarks(project))
    ]);
};
