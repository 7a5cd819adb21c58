/** What a part that is loaded later shows in a place that the panel has left for it. Types only. */
export interface Showable {
    /**
     * @param place an element that is there for nothing else
     * @param what which of its things
     * @param tell takes what the agent does there: name of the event, and its detail
     */
    show(place: HTMLElement, what: string, tell: (name: string, detail: object) => void): void;
    /** Tells the thing in a place what it has to know of the panel, as soon as it is shown and whenever that changes. */
    update?(place: HTMLElement, told: object): void;
}
