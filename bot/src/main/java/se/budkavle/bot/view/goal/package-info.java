/** Shows how goals stand: what their owners judge, what the answers propose, and the shares of each. */
@NullMarked
package se.budkavle.bot.view.goal;

import org.jspecify.annotations.NullMarked;
