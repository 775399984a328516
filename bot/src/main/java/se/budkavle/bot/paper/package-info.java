/**
 * Files that people create and read outside the bot: tables, text documents and pictures; input is not trusted and
 * output is safe to open.
 */
@NullMarked
package se.budkavle.bot.paper;

import org.jspecify.annotations.NullMarked;
