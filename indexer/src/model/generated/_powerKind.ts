export enum PowerKind {
    VOTES = "VOTES",
    UNITS = "UNITS",
    TOTAL = "TOTAL",
}
