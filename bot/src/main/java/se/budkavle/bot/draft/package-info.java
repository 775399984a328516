/** Shows a preview of each important request, keeps the request as a draft, and stores it after confirmation. */
@NullMarked
package se.budkavle.bot.draft;

import org.jspecify.annotations.NullMarked;
