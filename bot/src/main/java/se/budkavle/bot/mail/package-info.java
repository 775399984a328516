/** Sends mail by SMTP and reads bounces by IMAP. This is the only package that uses Jakarta Mail. */
@NullMarked
package se.budkavle.bot.mail;

import org.jspecify.annotations.NullMarked;
