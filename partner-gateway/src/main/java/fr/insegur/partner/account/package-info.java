/** Who acts for a partner factor: people and machines with their parts. */
@NullMarked
package fr.insegur.partner.account;

import org.jspecify.annotations.NullMarked;
