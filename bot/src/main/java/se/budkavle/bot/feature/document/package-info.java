/**
 * Adds, lists, opens and removes the documents of meetings and agenda items, and lists their names in meeting notices.
 */
@NullMarked
package se.budkavle.bot.feature.document;

import org.jspecify.annotations.NullMarked;
