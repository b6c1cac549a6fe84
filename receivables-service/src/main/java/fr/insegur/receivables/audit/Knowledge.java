package fr.insegur.receivables.audit;

import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.PenaltyRules;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides the file.
 *
 * @param customers what the client said of its customers, by their code in its files
 * @param defaultTerm what it agrees on with all others
 * @param rates of late payment
 */
record Knowledge(
        Map<String, KnownCustomer> customers, @Nullable PaymentTerm defaultTerm, PenaltyRules.Rates rates) {}
