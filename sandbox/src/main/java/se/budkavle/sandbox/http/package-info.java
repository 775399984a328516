/** HTTP calls and their replies, independent of who answers them. */
@NullMarked
package se.budkavle.sandbox.http;

import org.jspecify.annotations.NullMarked;
