package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.Endpoints;
import fr.insegur.local.Web;
import fr.insegur.local.Web.Answer;
import fr.insegur.local.Web.Call;
import fr.insegur.local.story.Plot.Invoice;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sixty days later the debtors pay: fees, balances, accounts at zero, and what the company was told by mail. */
final class SettlementChapter {
    private static final Component SERVICE = Component.RECEIVABLES;

    private final Ids ids;
    private final Endpoints endpoints;
    private final Web web = new Web();

    SettlementChapter(Ids ids, Endpoints endpoints) {
        this.ids = ids;
        this.endpoints = endpoints;
    }

    List<Step> steps() {
        String factor = Actor.LITTORAL.label();
        return List.of(
                new Step(
                        "day-60",
                        Actor.OPS.label(),
                        "move the business date to the due date",
                        take -> QuoteChapter.setDate(take, Plot.PAYMENT_DAY)),
                new Step("debtor-payments", "Both debtors", "pay the factor in full", this::payments),
                new Step("fees", factor, "charges service, its VAT and interest", this::fees),
                new Step("balances", factor, "pays what is left to the company", this::balances),
                new Step("settled", SERVICE.label(), "has every account of both invoices at zero", this::settled),
                new Step("contract-ledger", SERVICE.label(), "mirrors what the factor earned", this::contractLedger),
                new Step("mails", Actor.CLIENT.label(), "was told of every step, once, in French", this::mails));
    }

    private void payments(Take take) {
        for (Invoice invoice : Plot.INVOICES) {
            take.amount(invoice.number() + "  " + Figures.shown(invoice.amount()));
            invoice(take, invoice)
                    .shows(
                            invoice.number() + ", paid on",
                            Reading.within("/story", "kind", "DEBTOR_PAID", Reading.at("/valueDate")),
                            Plot.PAYMENT_DAY)
                    .shows(invoice.number() + ", paid", posted("DEBTOR_PAYMENT", "BK"), invoice.amount())
                    .atLast();
        }
    }

    private void fees(Take take) {
        for (Invoice invoice : Plot.INVOICES) {
            Plot.Figures60 figures = invoice.figures();
            take.amount(figures.service() + " + " + figures.serviceVat() + " + " + figures.interest() + " = "
                    + figures.fees());
            invoice(take, invoice)
                    .shows(invoice.number() + ", service", posted("SERVICE_FEE", "PC"), "-" + figures.service())
                    .shows(invoice.number() + ", VAT", posted("SERVICE_FEE", "TVA"), "-" + figures.serviceVat())
                    .shows(invoice.number() + ", interest", posted("INTEREST", "PF"), "-" + figures.interest())
                    .shows(invoice.number() + ", charged", posted("FEES_CHARGED", "CC"), figures.fees())
                    .atLast();
        }
    }

    private void balances(Take take) {
        for (Invoice invoice : Plot.INVOICES) {
            take.amount(
                    invoice.number() + "  " + Figures.shown(invoice.figures().balance()));
            invoice(take, invoice)
                    .shows(
                            invoice.number() + ", balance",
                            posted("BALANCE", "BK"),
                            "-" + invoice.figures().balance())
                    .atLast();
        }
    }

    private void settled(Take take) {
        take.amount("0.00 everywhere");
        for (Invoice invoice : Plot.INVOICES) {
            invoice(take, invoice).shows(invoice.number(), "/state", "SETTLED").atLast();
            String path = contractPath("/ledger/balances?invoiceId=" + ids.get(invoice.number()));
            Take.Sight accounts = take.sees(Actor.BROKER, SERVICE, path);
            for (String account : Plot.INVOICE_ACCOUNTS) {
                accounts.shows(
                        invoice.number() + ", " + account,
                        Reading.within("/accounts", "account", account, Reading.at("/balance/amount")),
                        "0.00");
            }
            accounts.shows(
                            invoice.number() + ", accounts not at zero",
                            Reading.count("/accounts", SettlementChapter::isOpen),
                            0)
                    .atLast();
        }
        take.about(ids.get(Ids.REMITTANCE))
                .sees(Actor.BROKER, SERVICE, contractPath("/discrepancies"))
                .shows("discrepancies", Reading.count("/items", any -> true), 0)
                .atLast();
    }

    private void contractLedger(Take take) {
        Take.Sight sight =
                take.about(ids.get(Ids.CONTRACT)).sees(Actor.BROKER, SERVICE, contractPath("/ledger/balances"));
        Plot.CONTRACT_BALANCES.forEach((account, balance) -> {
            take.amount(account + " " + Figures.side(balance));
            sight.shows(
                    account, Reading.within("/accounts", "account", account, Reading.at("/balance/amount")), balance);
        });
        sight.shows("other accounts not at zero", Reading.count("/accounts", SettlementChapter::isOpenElsewhere), 0)
                .atLast();
        take.sees(Actor.CLIENT, SERVICE, contractPath("/position"))
                .shows("outstanding", "/outstanding/amount", "0.00")
                .shows("funds used", "/fundsUsed/amount", "0.00")
                .shows("reserved", "/reserved/amount", "0.00")
                .atLast();
    }

    private void mails(Take take) {
        String path = "/mails?to=" + URLEncoder.encode(Plot.CONTACT_MAIL, StandardCharsets.UTF_8);
        Take.Sight sight = take.about(Plot.CONTACT_MAIL).sees("GET " + path, () -> mailPage(path));
        Plot.SUBJECTS.forEach(subject -> sight.shows(
                subject, Reading.count("", mail -> plain(mail.path("subject")).equals(subject)), 1));
        sight.shows("mails in all", Reading.count("", any -> true), Plot.SUBJECTS.size())
                .atLast();
        take.amount(Plot.SUBJECTS.size() + " mails")
                .sees(Actor.CLIENT, Component.NOTIFICATION, "/v1/notifications")
                .shows("sent", Reading.count("/items", Reading.field("state", "SENT")), Plot.SUBJECTS.size())
                .shows("all", Reading.count("/items", any -> true), Plot.SUBJECTS.size())
                .atLast();
    }

    /** Not an API of the platform: where a person reads the mails, and so do we. */
    private Answer mailPage(String path) {
        try {
            return web.send(Call.get(endpoints.mailPageUrl() + path));
        } catch (IOException e) {
            return new Answer(0, MissingNode.getInstance(), Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, MissingNode.getInstance(), Map.of());
        }
    }

    /** French typography puts spaces of several widths into amounts. */
    private static String plain(JsonNode text) {
        return text.asText().replaceAll("[\\h]+", " ");
    }

    private Take.Sight invoice(Take take, Invoice invoice) {
        return take.about(ids.get(Ids.REMITTANCE))
                .sees(Actor.CLIENT, SERVICE, "/v1/invoices/" + ids.get(invoice.number()));
    }

    /** What the one entry of this kind posted on an account, debit positive. */
    private static Reading posted(String entry, String account) {
        return invoice -> Reading.elements(invoice.path("story"))
                .flatMap(step -> Reading.elements(step.path("entries")))
                .filter(Reading.field("kind", entry))
                .flatMap(found -> Reading.elements(found.path("postings")))
                .filter(Reading.field("account", account))
                .map(posting -> posting.at("/amount/amount").asText())
                .reduce((one, other) -> one + " and " + other)
                .orElse(Reading.ABSENT);
    }

    private static boolean isOpen(JsonNode account) {
        return !account.at("/balance/amount").asText().equals("0.00");
    }

    private static boolean isOpenElsewhere(JsonNode account) {
        return isOpen(account)
                && !Plot.CONTRACT_BALANCES.containsKey(account.path("account").asText());
    }

    private String contractPath(String below) {
        return "/v1/contracts/" + ids.get(Ids.CONTRACT) + below;
    }
}
