/**
 * Reads and writes files for people: tables, text documents and pictures. Treats uploaded files as untrusted, and
 * writes files that are safe to open.
 */
@NullMarked
package se.budkavle.bot.paper;

import org.jspecify.annotations.NullMarked;
