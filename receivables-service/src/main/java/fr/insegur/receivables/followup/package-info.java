/** What somebody should look at: advances that do not come, ceilings that are nearly used, debtors without a limit; once per cause. */
@NullMarked
package fr.insegur.receivables.followup;

import org.jspecify.annotations.NullMarked;
