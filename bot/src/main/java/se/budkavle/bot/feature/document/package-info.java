/**
 * Documents of meetings and agenda items: added, listed, removed, listed in the notice, and given to those who may read
 * the network.
 */
@NullMarked
package se.budkavle.bot.feature.document;

import org.jspecify.annotations.NullMarked;
