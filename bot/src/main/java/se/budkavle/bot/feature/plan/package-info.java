/**
 * Slash commands that show plans, set who answers the status questions about a plan's activities, and import plans from
 * files.
 */
@NullMarked
package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.NullMarked;
