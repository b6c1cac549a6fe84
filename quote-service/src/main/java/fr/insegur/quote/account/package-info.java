/** Client companies and who acts for them: registration, the broker's approval, members with their parts. */
@NullMarked
package fr.insegur.quote.account;

import org.jspecify.annotations.NullMarked;
