/** Shows where organisations stand on the cooperation ladder. */
@NullMarked
package se.budkavle.bot.view.cooperation;

import org.jspecify.annotations.NullMarked;
