/** A PBX that never ships. */
export const pbx = 'simulated';
