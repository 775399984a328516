/** The web server for the web pages of all features. No other package uses Jetty, jte, Bucket4j or servlets. */
@NullMarked
package se.budkavle.bot.web;

import org.jspecify.annotations.NullMarked;
