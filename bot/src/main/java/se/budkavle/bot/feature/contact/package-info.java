/** Manages networks' mail registers: lists of contacts outside Discord who get newsletters by mail. */
@NullMarked
package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.NullMarked;
