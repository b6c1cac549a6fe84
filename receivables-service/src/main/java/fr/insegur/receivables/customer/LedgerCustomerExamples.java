package fr.insegur.receivables.customer;

/** What the documentation shows. */
final class LedgerCustomerExamples {
    static final String REQUEST = """
            {"code":"411/BESSIN","name":"COOP LAITIERE BESSIN","siren":"732829320","country":"FR",\
            "addressLine":"12 rue de la Gare","postalCode":"14400","city":"Bayeux","email":"compta@bessin.example",\
            "phone":"+33231004217","kind":"COMPANY","term":"45 jours fin de mois","category":"GENERAL"}""";
    static final String CUSTOMER = """
            {"id":"0198c0de-0000-7000-8000-0000000000e1","clientId":"0198c0de-0000-7000-8000-0000000000a1",\
            "code":"411/BESSIN","name":"COOP LAITIERE BESSIN","siren":"732829320","country":"FR",\
            "addressLine":"12 rue de la Gare","postalCode":"14400","city":"Bayeux","email":"compta@bessin.example",\
            "phone":"+33231004217","kind":"COMPANY","term":"FDM+45J","category":"GENERAL",\
            "updatedAt":"2026-01-12T08:30:00Z"}""";
    static final String CUSTOMERS = "{\"items\":[" + CUSTOMER + "]}";
    static final String CSV = """
            code;nom;siren;pays;adresse;code postal;ville;email;téléphone;délai;catégorie;type;siren groupe
            411/BESSIN;Coopérative laitière du Bessin;732 829 320;France;12 rue de la Gare;14400;Bayeux;compta@bessin.example;\
            02 31 00 42 17;45 jours fin de mois;;société;
            CAISSE;Ventes au comptoir;;;;;;;;;;caisse;
            """;
    static final String IMPORTED = """
            {"lines":2,"created":1,"changed":0,"unchanged":1,"ignoredColumns":["Commentaire"]}""";
    static final String REFUSED_FILE = """
            {"type":"urn:insegur:problem:customers-file-refused","title":"Unprocessable Entity","status":422,\
            "code":"customers-file-refused","detail":"the file has errors; nothing of it was taken","issueCount":1,\
            "issues":[{"line":3,"column":"siren","code":"SIREN_INVALID",\
            "message":"Le SIREN doit comporter neuf chiffres dont la clé de contrôle est exacte."}]}""";
    static final String DEFAULTS = "{\"term\":\"FDM+45J\"}";
    static final String DEFAULTS_REQUEST = "{\"term\":\"45 jours fin de mois\"}";

    private LedgerCustomerExamples() {}
}
