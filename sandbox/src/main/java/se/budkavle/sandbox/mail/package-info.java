/**
 * The SMTP server of the imitated Discord, and a parser for mails. The server stores received mail. The parser prepares
 * a mail for the web page.
 */
@NullMarked
package se.budkavle.sandbox.mail;

import org.jspecify.annotations.NullMarked;
