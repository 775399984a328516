/**
 * Reads and writes files for people: tables, text documents and pictures. Uploaded files are not trusted, and written
 * files are safe to open.
 */
@NullMarked
package se.budkavle.bot.paper;

import org.jspecify.annotations.NullMarked;
