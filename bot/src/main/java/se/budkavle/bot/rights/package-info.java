/** Decides who may do what, for all commands, presses, forms, files and completions. */
@NullMarked
package se.budkavle.bot.rights;

import org.jspecify.annotations.NullMarked;
