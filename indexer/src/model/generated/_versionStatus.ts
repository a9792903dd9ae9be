export enum VersionStatus {
    PENDING = "PENDING",
    ACTIVE = "ACTIVE",
    SUPERSEDED = "SUPERSEDED",
    REJECTED = "REJECTED",
    REVOKED = "REVOKED",
}
