/** Decides who may do what, for all commands, presses, forms, files and completions. */
package se.budkavle.bot.rights;
