/** Sends letters by SMTP; the only room that knows Jakarta Mail. */
package se.budkavle.bot.mail;
