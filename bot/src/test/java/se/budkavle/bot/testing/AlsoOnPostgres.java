package se.budkavle.bot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that a subclass annotated {@link OnPostgres} repeats on PostgreSQL. Once a class has such a test, the
 * subclass repeats only these: tests that depend on locks, unique keys, sorting, types or the counting of rows.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlsoOnPostgres {}
