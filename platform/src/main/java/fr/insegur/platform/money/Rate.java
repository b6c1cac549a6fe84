package fr.insegur.platform.money;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a BigDecimal as a rate: a fraction such as 0.90, written in JSON as a plain decimal string with at most eight
 * decimals. A JSON number is refused, because it loses digits on the way.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = RateJson.Writer.class)
@JsonDeserialize(using = RateJson.Reader.class)
public @interface Rate {}
