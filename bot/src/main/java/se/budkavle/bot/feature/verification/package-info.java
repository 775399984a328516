/**
 * Verification of formal minutes: verifiers are chosen, asked and reminded; they confirm the minutes or comment on
 * them.
 */
@NullMarked
package se.budkavle.bot.feature.verification;

import org.jspecify.annotations.NullMarked;
