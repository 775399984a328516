/** A local imitation of a Discord server: its start, its settings and its initial content. */
@NullMarked
package se.budkavle.sandbox;

import org.jspecify.annotations.NullMarked;
