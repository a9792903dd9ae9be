export enum GuardianActionKind {
    APPOINTED = "APPOINTED",
    VETOED = "VETOED",
    RENOUNCED = "RENOUNCED",
}
