/**
 * A local imitation of Discord for tests and trials. Contains the class that starts the imitation, its settings, and
 * its initial channels and people.
 */
@NullMarked
package se.budkavle.sandbox;

import org.jspecify.annotations.NullMarked;
