/** The panel's labels, under another name. */
export const NAMES = ['callFrom'] as const;
