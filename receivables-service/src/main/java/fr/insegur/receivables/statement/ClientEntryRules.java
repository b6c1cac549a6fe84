package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From an entry of the factor's account to what the client writes in its own books under the French chart of accounts (domain.md
 * 3.1): the factor's debit is the client's credit, and what moves between factor and debtor alone is not in the client's books.
 */
final class ClientEntryRules {
    private static final Set<EntryKind> NOT_THE_CLIENTS = EnumSet.of(
            EntryKind.DEBTOR_PAYMENT,
            EntryKind.RECEIPT_UNIDENTIFIED,
            EntryKind.RECEIPT_ALLOCATED,
            EntryKind.SURPLUS_REFUNDED,
            EntryKind.GUARANTEE,
            EntryKind.INDEMNITY,
            EntryKind.FUND_TO_POOL);

    private static final PcgAccount CUSTOMERS = new PcgAccount("411000", "Clients");
    private static final PcgAccount BANK = new PcgAccount("512000", "Banque");
    private static final PcgAccount FACTOR = new PcgAccount("467000", "Factor, compte courant");
    private static final PcgAccount UNBILLED = new PcgAccount("408100", "Factor, commissions à facturer");
    private static final PcgAccount FEES = new PcgAccount("622500", "Commissions d'affacturage");
    private static final Map<Account, PcgAccount> ACCOUNTS = Map.ofEntries(
            Map.entry(Account.ENC, CUSTOMERS),
            Map.entry(Account.CC, FACTOR),
            Map.entry(Account.RES, new PcgAccount("467010", "Factor, réserve")),
            Map.entry(Account.IND, new PcgAccount("467020", "Factor, indisponible")),
            Map.entry(Account.FDG, new PcgAccount("467030", "Factor, fonds de garantie")),
            Map.entry(Account.LIT, new PcgAccount("467040", "Factor, créances en litige")),
            Map.entry(Account.RD, new PcgAccount("467050", "Factor, règlements directs à restituer")),
            Map.entry(Account.BK, BANK),
            Map.entry(Account.CAR, UNBILLED),
            Map.entry(Account.ICR, UNBILLED),
            Map.entry(Account.PC, FEES),
            Map.entry(Account.PX, FEES),
            Map.entry(Account.PF, new PcgAccount("661600", "Intérêts de financement")),
            Map.entry(Account.TVA, new PcgAccount("445660", "TVA déductible sur autres biens et services")),
            Map.entry(Account.TP, CUSTOMERS));

    private ClientEntryRules() {}

    /** An account of the French chart. */
    record PcgAccount(String number, String label) {}

    /** @param debit positive, credit negative */
    record Line(PcgAccount account, Money debit) {}

    /**
     * What the client writes; nothing where the entry is not in its books.
     *
     * @param kind of the entry, or of the one that it takes back
     */
    static List<Line> lines(EntryKind kind, List<JournalLineView.LegView> legs) {
        List<Line> lines = new ArrayList<>();
        if (NOT_THE_CLIENTS.contains(kind)) {
            return lines;
        }
        for (JournalLineView.LegView leg : legs) {
            PcgAccount account = ACCOUNTS.get(leg.account());
            // What a debtor paid to the client is in the client's bank, not on the account of that customer.
            boolean received = kind == EntryKind.DIRECT_PAYMENT && leg.account() == Account.ENC;
            if (account != null) {
                lines.add(new Line(received ? BANK : account, leg.amount().negated()));
            }
        }
        return lines;
    }
}
