/** The bot: its start and the beans that all its packages share. */
@NullMarked
package se.budkavle.bot;

import org.jspecify.annotations.NullMarked;
