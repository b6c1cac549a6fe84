package fr.insegur.receivables.customer;

import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a client said of one customer of its accounting files.
 *
 * @param code the auxiliary account as its files write it, without blanks around it
 * @param country two letters (ISO 3166)
 * @param term what was agreed on with this customer
 * @param groupSiren the company at the head of the customer's group
 */
public record KnownCustomer(
        String code,
        @Nullable String name,
        @Nullable String siren,
        @Nullable String country,
        CustomerKind kind,
        @Nullable PaymentTerm term,
        TermCategory category,
        @Nullable String groupSiren) {}
