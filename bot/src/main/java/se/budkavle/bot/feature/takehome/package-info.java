/** Asks each municipality in a network what became of the network's decisions at home, and shows the answers. */
@NullMarked
package se.budkavle.bot.feature.takehome;

import org.jspecify.annotations.NullMarked;
