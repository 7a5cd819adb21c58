declare module 'c/sampleLogic' {
    export const nothing: string;
}
