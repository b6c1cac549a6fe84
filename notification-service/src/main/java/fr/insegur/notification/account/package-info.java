/** Who acts for whom, as the services that own the accounts tell. */
@NullMarked
package fr.insegur.notification.account;

import org.jspecify.annotations.NullMarked;
