package fr.insegur.notification.contact;

/** What the OpenAPI document shows; the person is invented. */
final class ContactExamples {
    static final String REQUEST = """
            {"name":"Camille Lemoine","email":"camille.lemoine@grossiste.example","phone":"+33231000000",\
            "channel":"EMAIL","muted":["REMITTANCE_RECORDED"]}""";
    static final String CONTACT = """
            {"id":"0198c0de-0000-7000-8000-0000000000c1","clientId":"0198c0de-0000-7000-8000-000000000001",\
            "name":"Camille Lemoine","email":"camille.lemoine@grossiste.example","phone":"+33231000000",\
            "channel":"EMAIL","muted":["REMITTANCE_RECORDED"]}""";
    static final String CONTACTS = "{\"items\":[" + CONTACT + "],\"next\":null}";

    private ContactExamples() {}
}
