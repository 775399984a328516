/** Decides who may do what, for all slash commands, button presses, forms, files and autocompletions. */
@NullMarked
package se.budkavle.bot.rights;

import org.jspecify.annotations.NullMarked;
