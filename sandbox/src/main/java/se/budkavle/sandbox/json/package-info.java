/** Helpers to read and build JSON. */
@NullMarked
package se.budkavle.sandbox.json;

import org.jspecify.annotations.NullMarked;
