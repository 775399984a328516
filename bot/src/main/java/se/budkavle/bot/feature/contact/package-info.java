/** Manages networks' mail registers: contacts outside Discord who get newsletters by mail. */
@NullMarked
package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.NullMarked;
