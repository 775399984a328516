/**
 * Contains the personal links to web pages, and the keys that sign links in messages and emails, so that nobody can
 * forge them.
 */
@NullMarked
package se.budkavle.storage.link;

import org.jspecify.annotations.NullMarked;
