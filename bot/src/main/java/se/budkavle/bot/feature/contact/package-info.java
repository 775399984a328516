/** The registers of contacts outside the chat that networks send mail to. */
package se.budkavle.bot.feature.contact;
