/** An SMTP server that accepts mail and keeps it, and the parser that reads it for the web page. */
@NullMarked
package se.budkavle.sandbox.mail;

import org.jspecify.annotations.NullMarked;
