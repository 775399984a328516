/** Manages the registers of contacts outside the chat to whom networks send mail. */
package se.budkavle.bot.feature.contact;
