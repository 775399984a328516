/** Starts the bot and defines the Spring beans that all its packages share. */
@NullMarked
package se.budkavle.bot;

import org.jspecify.annotations.NullMarked;
