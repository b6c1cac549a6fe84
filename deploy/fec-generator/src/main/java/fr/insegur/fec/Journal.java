package fr.insegur.fec;

/** The journals of the company, with their code and label in the file. */
enum Journal {
    OPENING("AN", "À-nouveaux"),
    SALES("VE", "Ventes"),
    PURCHASES("AC", "Achats"),
    BANK("BQ", "Banque"),
    PAYROLL("PA", "Paie"),
    GENERAL("OD", "Opérations diverses");

    final String code;
    final String label;

    Journal(String code, String label) {
        this.code = code;
        this.label = label;
    }
}
