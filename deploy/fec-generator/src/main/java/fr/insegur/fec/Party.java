package fr.insegur.fec;

/** The auxiliary account of a line: a customer, a supplier, or none. */
record Party(String code, String name) {

    static final Party NONE = new Party("", "");
}
