export function talkSeconds(from, to) {
    return Math.round((to - from) / 1000);
}
