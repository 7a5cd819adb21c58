/** The panel's labels. */
export const LABELS = ['callFrom', 'empty', 'long', 'two__parts', 'seconds', 'notThere'] as const;
