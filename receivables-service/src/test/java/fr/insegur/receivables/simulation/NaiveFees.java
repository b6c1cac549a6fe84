package fr.insegur.receivables.simulation;

import java.time.LocalDate;

/** What is due of an invoice's fees, and from when on. */
final class NaiveFees {
    private final NaiveInvoice invoice;

    NaiveFees(NaiveInvoice invoice) {
        this.invoice = invoice;
    }

    /** Not before the last day on which the debtor, or for it the client, owed something. */
    LocalDate settledOn(LocalDate on) {
        LocalDate settled = on;
        for (NaiveEntry entry : invoice.entries()) {
            boolean owes = entry.of("ENC") != 0 || entry.of("RD") != 0;
            settled = owes ? NaiveInvoice.later(settled, entry.on) : settled;
        }
        return settled;
    }

    /** What came in later months is for their own ends. */
    long serviceUntil(LocalDate lastDay) {
        long accrued = 0;
        for (NaiveEntry entry : invoice.entries()) {
            accrued += entry.on.isAfter(lastDay) ? 0 : entry.of("CAR");
        }
        return Math.min(accrued, invoice.balance("CAR"));
    }

    long financingUntil(LocalDate lastDay) {
        long due = invoice.balance("ICR");
        if (due <= 0) {
            return due;
        }
        long charged = -invoice.balance("PF") - vatOnInterest() - due;
        NaiveInterest earned = invoice.interestBefore(lastDay.plusDays(1));
        return Math.min(due, Math.max(0, earned.interest() + earned.vat() - charged));
    }

    long vatOnInterest() {
        return invoice.entries().stream()
                .filter(entry -> entry.kind.equals("INTEREST"))
                .mapToLong(entry -> entry.of("TVA"))
                .sum();
    }
}
