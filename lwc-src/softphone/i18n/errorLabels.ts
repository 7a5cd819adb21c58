/** The labels of the error log: what to do about what needs a person. */
export const ERROR_LABELS = [
    'errorCureConflict',
    'errorCureField',
    'errorCureInvalid',
    'errorCureKeep',
    'errorCureLink',
    'errorCureNoAccess',
    'errorCureNotFound',
    'errorCureReach',
    'errorCureRule',
    'errorCureUnsure'
] as const;

export type ErrorLabel = (typeof ERROR_LABELS)[number];
