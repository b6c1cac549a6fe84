package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.LedgerLine.Account;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Ledgers for tests: read from a file, or made of lines. */
public final class TestLedgers {
    private TestLedgers() {}

    public static CustomerLedger read(FileIssues issues, Path... files) {
        return read(ReadLimits.of(20_000_000), issues, files);
    }

    public static CustomerLedger read(ReadLimits limits, FileIssues issues, Path... files) {
        List<FilePart> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(new FilePart(file.getFileName().toString(), () -> Files.newInputStream(file)));
        }
        try {
            return new LedgerReader(limits, files[0].getParent(), issues, ReadingProgress.UNHEARD).read(parts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static List<CustomerAccount> accounts(CustomerLedger ledger) {
        List<CustomerAccount> accounts = new ArrayList<>();
        ledger.forEachCustomer(accounts::add);
        return accounts;
    }

    public static List<LedgerLine> lines(CustomerLedger ledger) {
        return accounts(ledger).stream()
                .flatMap(account -> account.lines().stream())
                .toList();
    }

    public static LedgerLine line(String date, long minor, String reference, String text, String letter, Kind kind) {
        return new LedgerLine(
                LocalDate.parse(date),
                LocalDate.parse(date),
                reference,
                text,
                minor,
                letter,
                kind,
                Account.RECEIVABLE,
                0,
                1);
    }

    public static LedgerLine on(Account account, LedgerLine line) {
        return new LedgerLine(
                line.date(),
                line.issued(),
                line.reference(),
                line.text(),
                line.minor(),
                line.letter(),
                line.kind(),
                account,
                line.file(),
                line.line());
    }

    /** A ledger that was not read from a file. */
    public static final class Made implements CustomerLedger {
        private final LocalDate asOf;
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, List<LedgerLine>> lines = new LinkedHashMap<>();

        public Made(LocalDate asOf) {
            this.asOf = asOf;
        }

        public Made add(String code, String label, LedgerLine line) {
            labels.putIfAbsent(code, label);
            lines.computeIfAbsent(code, any -> new ArrayList<>()).add(line);
            return this;
        }

        @Override
        public LedgerSource source() {
            return LedgerSource.FEC;
        }

        @Override
        public LocalDate asOf() {
            return asOf;
        }

        @Override
        public LocalDate since() {
            return asOf.minusYears(1).plusDays(1);
        }

        @Override
        public long fileLines() {
            return lines.values().stream().mapToLong(List::size).sum();
        }

        @Override
        public AccountTotals totals() {
            AccountTotals totals = new AccountTotals();
            lines.values().forEach(of -> of.forEach(line -> totals.add(accountOf(line), line.minor())));
            return totals;
        }

        @Override
        public Map<YearMonth, Long> netSales() {
            return Map.of();
        }

        @Override
        public Map<String, Integer> factoringLines() {
            return Map.of();
        }

        @Override
        public void forEachCustomer(Consumer<CustomerAccount> each) {
            lines.forEach((code, of) -> each.accept(
                    new CustomerAccount(code, labels.getOrDefault(code, code), null, List.copyOf(of), List.of(), 0)));
        }

        @Override
        public void close() {
            // Nothing to let go.
        }

        private static int accountOf(LedgerLine line) {
            return switch (line.account()) {
                case RECEIVABLE -> 4110;
                case BILL -> 4130;
                case DOUBTFUL -> 4160;
            };
        }
    }
}
