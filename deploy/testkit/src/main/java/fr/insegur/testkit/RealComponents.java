package fr.insegur.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Quarkus test the real PostgreSQL, Kafka, OpenID issuer and SMTP server. They are started once per test run and
 * shared by all its classes; {@link Components} and {@link Tokens} are the handles on them.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = RealComponentsResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface RealComponents {
    /** The database of the service, created with an owner and an application role where absent. */
    String database() default "test";

    /**
     * Topics to create where absent, separated by blanks: 3 partitions, or 1 for a name that ends in {@code .dead-letters}.
     * One text, because Quarkus takes two equal arrays for different resources and would restart for each class.
     */
    String topics() default "";
}
