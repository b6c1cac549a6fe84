package fr.insegur.receivables.matching;

import java.util.List;
import java.util.Map;

/**
 * What the account of one customer comes to.
 *
 * @param unallocatedMinor credits that pay nothing, in cents, zero or more; open items less these are the account's balance
 * @param matchedMinor cents of credits that were found to pay something, by method
 * @param creditedMinor of these, by credit notes
 * @param creditedDayMinor the same, each times the days from its invoice
 */
public record Items(
        List<OpenItem> open,
        List<SettledItem> settled,
        long unallocatedMinor,
        Map<Method, Long> matchedMinor,
        long creditedMinor,
        long creditedDayMinor) {

    public long openMinor() {
        return open.stream().mapToLong(OpenItem::openMinor).sum();
    }
}
