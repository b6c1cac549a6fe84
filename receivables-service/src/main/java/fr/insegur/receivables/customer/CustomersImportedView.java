package fr.insegur.receivables.customer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a file of customers did.
 *
 * @param lines that it has, without header and empty lines: the sum of the other three
 * @param created customers of which nothing was said before
 * @param changed customers of which something else was said before
 * @param unchanged customers of which the same was said before
 * @param ignoredColumns headings that say nothing to the platform
 */
@Schema(name = "CustomersImported", examples = LedgerCustomerExamples.IMPORTED)
record CustomersImportedView(int lines, int created, int changed, int unchanged, List<String> ignoredColumns) {}
