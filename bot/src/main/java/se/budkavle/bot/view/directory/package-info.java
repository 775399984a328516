/** Texts for roles, seats and terms, shared by the features that show them. */
@NullMarked
package se.budkavle.bot.view.directory;

import org.jspecify.annotations.NullMarked;
