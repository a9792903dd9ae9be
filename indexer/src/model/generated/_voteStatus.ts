export enum VoteStatus {
    COMMITTED = "COMMITTED",
    REVEALED = "REVEALED",
    CLAIMED = "CLAIMED",
}
