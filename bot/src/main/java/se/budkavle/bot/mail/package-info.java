/** Sends mail by SMTP and reads bounces by IMAP. Only the package mail uses Jakarta Mail. */
@NullMarked
package se.budkavle.bot.mail;

import org.jspecify.annotations.NullMarked;
