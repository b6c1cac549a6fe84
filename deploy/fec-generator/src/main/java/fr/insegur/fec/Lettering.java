package fr.insegur.fec;

/** The two lettering columns of a line, as written; both blank while the item is open. */
record Lettering(String code, String date) {

    static final Lettering NONE = new Lettering("", "");
}
