/**
 * Makes important changes in two steps. First shows a preview and stores the request as a draft, and makes the change
 * after the person has confirmed it.
 */
@NullMarked
package se.budkavle.bot.draft;

import org.jspecify.annotations.NullMarked;
