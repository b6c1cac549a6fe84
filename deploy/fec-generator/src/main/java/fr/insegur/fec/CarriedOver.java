package fr.insegur.fec;

/** Something with a balance that passes from one financial year to the next. */
interface CarriedOver {

    /** Posts it on the opening entry of the next year. */
    void postOpening(Entry opening);
}
