package fr.insegur.receivables.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many customers a client may describe, and by files of which size; their bytes are {@code insegur.http.uploads}'. */
@ConfigMapping(prefix = "insegur.ledger-customers")
interface CustomerSettings {
    /** Customers of one client. */
    @WithDefault("50000")
    int maxCustomers();

    /** Lines of a file, without its header. */
    @WithDefault("20000")
    int maxLines();

    /** Issues of a refused file that are told; all are counted. */
    @WithDefault("500")
    int maxIssues();
}
