/** The web server for the pages of all features. The only package that uses Jetty, jte, Bucket4j and servlets. */
@NullMarked
package se.budkavle.bot.web;

import org.jspecify.annotations.NullMarked;
