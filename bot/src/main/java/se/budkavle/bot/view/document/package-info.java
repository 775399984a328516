/** Stores and lists documents of meetings and agenda items, shared by several features. */
@NullMarked
package se.budkavle.bot.view.document;

import org.jspecify.annotations.NullMarked;
