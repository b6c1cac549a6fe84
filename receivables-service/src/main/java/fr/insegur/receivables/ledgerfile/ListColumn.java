package fr.insegur.receivables.ledgerfile;

import java.util.List;
import java.util.Set;

/** The columns of an aged balance or a list of invoices, with the titles under which packages write them. */
enum ListColumn {
    CODE(
            "codeclient",
            "code",
            "compte",
            "comptetiers",
            "numeroclient",
            "nclient",
            "codetiers",
            "compteauxiliaire",
            "auxiliaire"),
    NAME(
            "client",
            "nom",
            "nomclient",
            "raisonsociale",
            "debiteur",
            "tiers",
            "libelleclient",
            "intitule",
            "debtor",
            "customer"),
    SIREN("siren", "siret", "sirenclient", "siretclient", "nsiren", "nsiret"),
    NUMBER(
            "numero",
            "numerofacture",
            "nfacture",
            "facture",
            "piece",
            "numeropiece",
            "npiece",
            "reference",
            "refpiece",
            "number",
            "invoice",
            "invoicenumber",
            "numfacture",
            "document"),
    ISSUED(
            "date",
            "datefacture",
            "datepiece",
            "dateemission",
            "emission",
            "datedefacture",
            "issue",
            "issued",
            "invoicedate",
            "issuedate"),
    DUE("echeance", "dateecheance", "datedecheance", "due", "duedate"),
    AMOUNT(
            "montant",
            "montantttc",
            "ttc",
            "montantfacture",
            "montantinitial",
            "total",
            "totalttc",
            "amount",
            "amountincltax"),
    OPEN(
            "solde",
            "resteadu",
            "restedu",
            "resteapayer",
            "soldedu",
            "soldeouvert",
            "montantdu",
            "encours",
            "open",
            "openamount",
            "nonregle"),
    PAID("regle", "montantregle", "paye", "montantpaye", "encaisse", "paid", "paidamount", "reglement"),
    PAID_ON(
            "datereglement",
            "datepaiement",
            "datedereglement",
            "datedepaiement",
            "dateencaissement",
            "payele",
            "paidon",
            "paymentdate");

    private final Set<String> titles;

    ListColumn(String... titles) {
        this.titles = Set.copyOf(List.of(titles));
    }

    boolean isCalled(String title) {
        return titles.contains(title);
    }
}
