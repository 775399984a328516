/** The public door: one web server for the pages of all features. The only room that knows Jetty, jte, Bucket4j and servlets. */
package se.budkavle.bot.web;
