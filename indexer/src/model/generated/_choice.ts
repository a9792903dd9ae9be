export enum Choice {
    KEEP = "KEEP",
    REMOVE = "REMOVE",
}
