export enum TransferDirection {
    IN = "IN",
    OUT = "OUT",
}
