/** Shows networks, their people and their vacant seats, and changes a network's settings. */
@NullMarked
package se.budkavle.bot.feature.directory;

import org.jspecify.annotations.NullMarked;
