/**
 * Contains the cooperation ladder, a scale of how closely an organisation cooperates in a network, and the
 * organisations' current and earlier steps on it.
 */
@NullMarked
package se.budkavle.storage.cooperation;

import org.jspecify.annotations.NullMarked;
