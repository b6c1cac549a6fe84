/** What a client says of the customers in its accounting files, which know little more of them than a code and a name. */
@NullMarked
package fr.insegur.receivables.customer;

import org.jspecify.annotations.NullMarked;
