/** One's own data: shows a person what is stored about the person, and erases it. */
@NullMarked
package se.budkavle.bot.feature.privacy;

import org.jspecify.annotations.NullMarked;
