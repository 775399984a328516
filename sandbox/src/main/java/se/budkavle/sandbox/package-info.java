/**
 * A local imitation of a Discord server for tests and trials. This package has the class that starts it, its settings
 * and its initial content.
 */
@NullMarked
package se.budkavle.sandbox;

import org.jspecify.annotations.NullMarked;
