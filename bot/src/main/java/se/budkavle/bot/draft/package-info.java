/**
 * Shows a preview of each important change that a person requests, stores the request as a draft, and makes the change
 * after the person has confirmed it.
 */
@NullMarked
package se.budkavle.bot.draft;

import org.jspecify.annotations.NullMarked;
