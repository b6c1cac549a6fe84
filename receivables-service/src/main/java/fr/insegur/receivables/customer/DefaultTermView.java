package fr.insegur.receivables.customer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client agrees on with customers of which it says nothing else.
 *
 * @param term as the platform writes it, such as {@code 60J}; absent when there is none, and then the law's 30 days hold
 */
@Schema(name = "LedgerCustomerDefaults", examples = LedgerCustomerExamples.DEFAULTS)
record DefaultTermView(@Nullable String term) {}
