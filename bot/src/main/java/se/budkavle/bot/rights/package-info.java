/** Who may what: the one place that every command, press, form, file and completion asks. */
package se.budkavle.bot.rights;
