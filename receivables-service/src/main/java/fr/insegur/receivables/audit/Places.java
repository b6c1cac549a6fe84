package fr.insegur.receivables.audit;

import fr.insegur.platform.paging.PageRequest;
import java.util.UUID;

/** Debtors and items of an audit have no identifier but their place in it, which never changes: a cursor holds the place. */
final class Places {
    private Places() {}

    static UUID cursor(int ordinal) {
        return new UUID(0, ordinal + 1L);
    }

    /** The place of the last one before the page; -1 for the first page. */
    static int after(PageRequest page) {
        UUID after = page.afterOrStart();
        long place = after.getLeastSignificantBits() - 1;
        return place < 0 || place > Integer.MAX_VALUE ? -1 : (int) place;
    }
}
