export enum ProposalStatus {
    CREATED = "CREATED",
    QUEUED = "QUEUED",
    EXECUTED = "EXECUTED",
    CANCELED = "CANCELED",
}
