/** Documents of meetings and agenda items, as several features take them in and list them. */
@NullMarked
package se.budkavle.bot.view.document;

import org.jspecify.annotations.NullMarked;
