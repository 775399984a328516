/** Checks what people may read and do in all slash commands, button presses, modal forms, files and autocompletions. */
@NullMarked
package se.budkavle.bot.rights;

import org.jspecify.annotations.NullMarked;
