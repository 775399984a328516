/** Manages the mailing lists of networks: lists of contacts outside Discord who get newsletters by email. */
@NullMarked
package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.NullMarked;
