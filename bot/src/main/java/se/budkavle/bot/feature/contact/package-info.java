/** The registers of those whom networks write to outside the chat. */
package se.budkavle.bot.feature.contact;
