export enum Ruling {
    UNDECIDED = "UNDECIDED",
    KEEP = "KEEP",
    REMOVE = "REMOVE",
}
