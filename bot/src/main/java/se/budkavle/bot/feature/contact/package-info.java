/** Manages the registers of contacts outside the chat to whom networks send mail. */
@NullMarked
package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.NullMarked;
