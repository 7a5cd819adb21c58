export const seconds: number = 90;

export const minutes: string = seconds / 60;

export enum State {
    Ringing
}
