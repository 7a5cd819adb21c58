export const seconds: number = 90;
