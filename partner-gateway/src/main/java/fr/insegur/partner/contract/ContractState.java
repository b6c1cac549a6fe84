package fr.insegur.partner.contract;

/** How far a contract has come, as this service knows it. */
enum ContractState {
    /** The factor signed; the broker's follow-up has not announced it yet. */
    CONFIRMED,
    /** In force. */
    ACTIVE
}
