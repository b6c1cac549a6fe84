package fr.insegur.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one scope that a caller's token must carry for this operation, on top of a role. Roles say who somebody is, scopes what a
 * token was given out for: one that leaks can do no more than that.
 *
 * <p>Every operation that needs a login names its scope; a service with one that does not will not start.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {
    /** What it is about in the plural and what is done with it, such as {@code things:read}. */
    String value();
}
