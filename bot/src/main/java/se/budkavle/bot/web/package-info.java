/** The web server for the pages of all features. The only package that uses Jetty, jte, Bucket4j and servlets. */
package se.budkavle.bot.web;
