export enum AppealOutcome {
    OPEN = "OPEN",
    OVERTURNED = "OVERTURNED",
    FAILED = "FAILED",
}
