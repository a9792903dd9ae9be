export enum ListingStatus {
    PENDING = "PENDING",
    LISTED = "LISTED",
    EXITING = "EXITING",
    WITHDRAWN = "WITHDRAWN",
    REMOVED = "REMOVED",
}
