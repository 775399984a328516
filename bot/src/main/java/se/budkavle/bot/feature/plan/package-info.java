/** Shows plans, sets who answers for their activities, and imports plans from files. */
@NullMarked
package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.NullMarked;
