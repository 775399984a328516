/**
 * Verification of a meeting's formal minutes. Verifiers are chosen, asked and reminded, and they confirm the minutes or
 * comment on them.
 */
@NullMarked
package se.budkavle.bot.feature.verification;

import org.jspecify.annotations.NullMarked;
