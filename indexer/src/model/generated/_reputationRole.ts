export enum ReputationRole {
    PUBLISHER = "PUBLISHER",
    BACKER = "BACKER",
    JUROR = "JUROR",
    CHALLENGER = "CHALLENGER",
    DELEGATE = "DELEGATE",
    TOTAL = "TOTAL",
}
