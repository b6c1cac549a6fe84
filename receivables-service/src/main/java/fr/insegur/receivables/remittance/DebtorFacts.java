package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.DebtorFlag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a debtor that was named under the contract.
 *
 * @param country of its address
 * @param limitLeft what is left of its limit; absent unless it is approved
 * @param financed what the factor carries of its open invoices
 * @param isNew whether no invoice on it was ever assigned
 * @param flags what the broker says of it
 */
record DebtorFacts(String country, @Nullable Money limitLeft, Money financed, boolean isNew, Set<DebtorFlag> flags) {}
