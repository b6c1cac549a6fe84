/** Real PostgreSQL, Kafka, OpenID issuer and SMTP server as child processes on loopback, without Docker. */
@NullMarked
package fr.insegur.embedded;

import org.jspecify.annotations.NullMarked;
