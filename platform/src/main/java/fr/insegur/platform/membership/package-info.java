/** For whom a login acts: the issuer says who somebody is, this service keeps what it was told about companies and parts. */
@NullMarked
package fr.insegur.platform.membership;

import org.jspecify.annotations.NullMarked;
