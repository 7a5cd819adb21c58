import title from '@salesforce/label/c.deskTitle';

export const words = { title };
