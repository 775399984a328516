/** Documents of meetings and agenda items: adds, lists, opens and removes them, and names them in meeting notices. */
@NullMarked
package se.budkavle.bot.feature.document;

import org.jspecify.annotations.NullMarked;
