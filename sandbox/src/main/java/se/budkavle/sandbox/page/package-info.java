/**
 * The JSON API behind the imitated Discord's web page. On this page, visitors act as its people: they read messages,
 * use commands and press buttons.
 */
@NullMarked
package se.budkavle.sandbox.page;

import org.jspecify.annotations.NullMarked;
