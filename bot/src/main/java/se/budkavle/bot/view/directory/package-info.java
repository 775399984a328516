/** Texts for offices (such as chair), seats in networks and terms of office, shared by the features that show them. */
@NullMarked
package se.budkavle.bot.view.directory;

import org.jspecify.annotations.NullMarked;
