/**
 * Shows people the stored data about them, erases a person's data on request, and deletes data after its retention
 * period.
 */
@NullMarked
package se.budkavle.bot.feature.privacy;

import org.jspecify.annotations.NullMarked;
