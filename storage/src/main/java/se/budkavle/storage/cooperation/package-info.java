/**
 * The cooperation ladder: a scale of how closely an organisation cooperates in a network, and the steps that
 * organisations have had.
 */
@NullMarked
package se.budkavle.storage.cooperation;

import org.jspecify.annotations.NullMarked;
