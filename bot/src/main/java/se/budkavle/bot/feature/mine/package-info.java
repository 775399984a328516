/** Shows in one message everything that waits for a person's answer or approval, and the person's next meetings. */
@NullMarked
package se.budkavle.bot.feature.mine;

import org.jspecify.annotations.NullMarked;
