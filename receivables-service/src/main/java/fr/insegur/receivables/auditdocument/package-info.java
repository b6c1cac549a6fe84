/** An audit as a document in French that a broker hands to a client's managing director. */
@NullMarked
package fr.insegur.receivables.auditdocument;

import org.jspecify.annotations.NullMarked;
