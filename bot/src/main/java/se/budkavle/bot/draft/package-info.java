/**
 * Shows a preview of each important change that a person requests, keeps the request as a draft, and carries out the
 * change after confirmation.
 */
@NullMarked
package se.budkavle.bot.draft;

import org.jspecify.annotations.NullMarked;
