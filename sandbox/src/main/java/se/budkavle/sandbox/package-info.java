/**
 * A local imitation of a Discord server for tests and trials. This package has the class that starts the imitation, its
 * settings, and the channels and people that it has at first.
 */
@NullMarked
package se.budkavle.sandbox;

import org.jspecify.annotations.NullMarked;
