/** Texts for roles, seats and terms, shared by the features that show them. */
package se.budkavle.bot.view.directory;
