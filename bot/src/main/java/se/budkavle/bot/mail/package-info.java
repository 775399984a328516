/** Sends letters by SMTP and reads bounces by IMAP; the only package that uses Jakarta Mail. */
package se.budkavle.bot.mail;
