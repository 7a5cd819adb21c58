/** The matcher of `tests/jestSetup.ts`. Its own declarations bring Node's types along, which what ships must not see. */
declare namespace jest {
    interface Matchers<R, T> {
        /** Fails, with the rule, when the element breaks one of axe's rules for accessibility. */
        toBeAccessible(this: Matchers<R, T>): Promise<R>;
    }
}
