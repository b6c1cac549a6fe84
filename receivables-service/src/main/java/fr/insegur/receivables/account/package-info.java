/** Who acts for whom, as the services that own the accounts tell. */
@NullMarked
package fr.insegur.receivables.account;

import org.jspecify.annotations.NullMarked;
