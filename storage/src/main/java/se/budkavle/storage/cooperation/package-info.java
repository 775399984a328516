/**
 * Contains the cooperation ladder and the organisations' current and earlier steps on it. The ladder is a scale of how
 * closely an organisation cooperates in a network.
 */
@NullMarked
package se.budkavle.storage.cooperation;

import org.jspecify.annotations.NullMarked;
