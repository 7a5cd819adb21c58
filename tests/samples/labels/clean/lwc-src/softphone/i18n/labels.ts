/** The panel's labels. */
export const LABELS = ['callFrom'] as const;
