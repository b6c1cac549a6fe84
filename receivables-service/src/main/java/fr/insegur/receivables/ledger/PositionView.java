package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a client's money is under a contract (domain.md 3.4).
 *
 * @param outstanding what debtors still owe on assigned invoices
 * @param fundsUsed what the client uses of the factor's money
 * @param available what the factor could pay out at once
 * @param account the client's current account, below zero when the client owes
 * @param reserved kept back on financed invoices until they are paid
 * @param unavailable not financed: over a limit or the ceiling, debtor not approved, or financing withdrawn
 * @param disputed blocked while debtors dispute
 * @param guaranteeFund what the factor keeps over all invoices
 * @param directPayments paid by debtors to the client, who has to hand them on
 * @param indemnities due from the guarantee
 * @param unallocated received and not assigned to an invoice yet, or paid too much
 * @param feesAccrued earned by the factor and not charged yet, VAT included: service commission, and interest to the business
 *     date
 * @param ceiling the most that may be financed at a time; absent without one
 */
@Schema(name = "Position", examples = PositionView.EXAMPLE)
record PositionView(
        UUID contractId,
        Money outstanding,
        Money fundsUsed,
        Money available,
        Money account,
        Money reserved,
        Money unavailable,
        Money disputed,
        Money guaranteeFund,
        Money directPayments,
        Money indemnities,
        Money unallocated,
        Money feesAccrued,
        @Nullable Money ceiling) {

    static final String EXAMPLE = """
            {"contractId":"0198c0de-0000-7000-8000-0000000000c1","outstanding":{"amount":"22000.00","currency":"EUR"},\
            "fundsUsed":{"amount":"19800.00","currency":"EUR"},"available":{"amount":"0.00","currency":"EUR"},\
            "account":{"amount":"0.00","currency":"EUR"},"reserved":{"amount":"2200.00","currency":"EUR"},\
            "unavailable":{"amount":"0.00","currency":"EUR"},"disputed":{"amount":"0.00","currency":"EUR"},\
            "guaranteeFund":{"amount":"0.00","currency":"EUR"},"directPayments":{"amount":"0.00","currency":"EUR"},\
            "indemnities":{"amount":"0.00","currency":"EUR"},"unallocated":{"amount":"0.00","currency":"EUR"},\
            "feesAccrued":{"amount":"264.00","currency":"EUR"},"ceiling":{"amount":"300000.00","currency":"EUR"}}""";
}
