/** What a part that is loaded later shows in a place that the panel has left for it. Types only. */
export interface Showable {
    /**
     * @param place an element that is there for nothing else
     * @param what which of its things
     * @param tell takes what the agent does there: name of the event, and its detail
     * @returns takes what the panel tells this thing, now and whenever that changes; nothing when there is nothing it needs to be told
     */
    show(place: HTMLElement, what: string, tell: (name: string, detail: object) => void): void | ((told: object) => void);
}
